// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_history.h"

#include <algorithm>
#include <cmath>

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

/// The finite points of entries[from...].
template <class Metrics, class Value>
std::vector<CurvePoint> points(const std::vector<Metrics>& entries, LossAxis axis, std::size_t from,
                               const Value& value) {
    std::vector<CurvePoint> result;
    result.reserve(entries.size() - std::min(from, entries.size()));
    for (std::size_t i = from; i < entries.size(); ++i) {
        const CurvePoint point{along(entries[i], axis), value(entries[i])};
        if (std::isfinite(point.x) && std::isfinite(point.y))
            result.push_back(point);
    }
    return result;
}

}  // namespace

LossHistory::Change LossHistory::follow(const std::shared_ptr<const MetricLog>& log) {
    Change change;
    if (log != m_log) {
        m_log = log;
        m_steps.clear();
        m_evaluations.clear();
        change.otherRun = change.any = true;
    }
    change.firstStep = m_steps.size();
    change.firstEvaluation = m_evaluations.size();
    if (!log)
        return change;
    const std::vector<StepMetrics> steps = log->stepsFrom(m_steps.size());
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
    const std::vector<EvaluationMetrics> scores = log->evaluationsFrom(m_evaluations.size());
    m_evaluations.insert(m_evaluations.end(), scores.begin(), scores.end());
    change.any = change.any || !steps.empty() || !scores.empty();
    return change;
}

std::vector<CurvePoint> LossHistory::train(LossAxis axis, LossMeasure measure,
                                           std::size_t from) const {
    return points(m_steps, axis, from,
                  [measure](const StepMetrics& point) { return valueOf(point, measure); });
}

std::vector<CurvePoint> LossHistory::validation(LossAxis axis, LossMeasure measure,
                                                std::size_t from) const {
    return points(m_evaluations, axis, from, [measure](const EvaluationMetrics& score) {
        return measure == LossMeasure::BitsPerByte ? score.bitsPerByte : score.nll;
    });
}

std::vector<CurvePoint> LossHistory::learningRate(LossAxis axis, std::size_t from) const {
    return points(m_steps, axis, from, [](const StepMetrics& point) { return point.learningRate; });
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
