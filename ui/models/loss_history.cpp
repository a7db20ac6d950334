// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_history.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace studio::ui {
namespace {

template <class Metrics>
double along(const Metrics& point, LossAxis axis) {
    switch (axis) {
        case LossAxis::Tokens:
            return static_cast<double>(point.tokens);
        case LossAxis::Minutes:
            return point.elapsedSeconds / 60.0;
        case LossAxis::Step:
            break;
    }
    return static_cast<double>(point.step);
}

/// Takes the first, long part of a log over as it is.
template <class Entry>
void gain(std::vector<Entry>& into, std::vector<Entry> entries) {
    if (into.empty())
        into = std::move(entries);
    else
        into.insert(into.end(), std::make_move_iterator(entries.begin()),
                    std::make_move_iterator(entries.end()));
}

}  // namespace

double placeOf(const StepMetrics& point, LossAxis axis) { return along(point, axis); }

double placeOf(const EvaluationMetrics& point, LossAxis axis) { return along(point, axis); }

double valueOf(const StepMetrics& point, LossMeasure measure) {
    switch (measure) {
        case LossMeasure::CrossEntropy:
            return point.nll;
        case LossMeasure::BitsPerByte:
            return point.bitsPerByte;
        case LossMeasure::AsOptimised:
            break;
    }
    return point.loss;
}

double valueOf(const EvaluationMetrics& point, LossMeasure measure) {
    return measure == LossMeasure::BitsPerByte ? point.bitsPerByte : point.nll;
}

double valueOf(const CorpusScore& score, LossMeasure measure) {
    return measure == LossMeasure::BitsPerByte ? score.bitsPerByte : score.nll;
}

LossHistory::Change LossHistory::follow(const std::shared_ptr<const MetricLog>& log) {
    Change change;
    const std::size_t rewinds = log ? log->rewinds() : 0;
    if (log != m_log || rewinds != m_rewinds) {
        m_log = log;
        m_rewinds = rewinds;
        m_steps.clear();
        m_evaluations.clear();
        m_events.clear();
        change.otherRun = change.any = true;
    }
    change.firstStep = m_steps.size();
    change.firstEvaluation = m_evaluations.size();
    if (!log)
        return change;
    gain(m_steps, log->stepsFrom(m_steps.size()));
    gain(m_evaluations, log->evaluationsFrom(m_evaluations.size()));
    const std::size_t eventsBefore = m_events.size();
    gain(m_events, log->eventsFrom(eventsBefore));
    change.events = change.otherRun || m_events.size() > eventsBefore ||
                    m_evaluations.size() > change.firstEvaluation;
    change.any = change.any || change.events || m_steps.size() > change.firstStep;
    return change;
}

std::optional<double> LossHistory::position(std::int64_t step, LossAxis axis) const {
    if (axis == LossAxis::Step)
        return static_cast<double>(step);
    const auto after = std::lower_bound(
        m_steps.begin(), m_steps.end(), step,
        [](const StepMetrics& point, std::int64_t wanted) { return point.step < wanted; });
    if (after == m_steps.end())
        return std::nullopt;
    const double x = along(*after, axis);
    return std::isfinite(x) ? std::optional(x) : std::nullopt;
}

double ExponentialAverage::next(double value) {
    m_sum = m_memory * m_sum + value;
    m_weight = m_memory * m_weight + 1;
    return m_sum / m_weight;
}

}  // namespace studio::ui
