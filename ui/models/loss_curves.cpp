// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_curves.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

void LossCurves::setAxis(LossAxis axis) {
    m_axis = axis;
    rebuild();
}

void LossCurves::setMeasure(LossMeasure measure) {
    m_measure = measure;
    rebuild();
}

void LossCurves::setSmoothing(double steps) {
    m_steps = std::max(1.0, steps);
    m_average = ExponentialAverage(1 - 1 / m_steps);
    m_smoothed.clear();
    for (const CurvePoint& point : m_train.points())
        m_smoothed.append(point.x, m_average.next(point.y));
}

std::size_t LossCurves::window() const { return static_cast<std::size_t>(std::lround(m_steps)); }

void LossCurves::take(const LossHistory::Change& change) {
    if (change.otherRun)
        rebuild();
    else
        append(change.firstStep, change.firstEvaluation);
}

void LossCurves::rebuild() {
    for (CurvePyramid* curve : {&m_train, &m_smoothed, &m_validation, &m_rate})
        curve->clear();
    m_corpora.clear();
    m_stepOf.clear();
    m_evaluationOf.clear();
    m_average = ExponentialAverage(1 - 1 / m_steps);
    append(0, 0);
}

void LossCurves::append(std::size_t firstStep, std::size_t firstEvaluation) {
    const std::vector<StepMetrics>& steps = m_history.steps();
    for (std::size_t i = firstStep; i < steps.size(); ++i) {
        const double x = placeOf(steps[i], m_axis);
        const double y = valueOf(steps[i], m_measure);
        if (!std::isfinite(x))
            continue;
        if (std::isfinite(steps[i].learningRate))
            m_rate.append(x, steps[i].learningRate);
        if (!std::isfinite(y))
            continue;
        m_train.append(x, y);
        m_smoothed.append(x, m_average.next(y));
        m_stepOf.push_back(i);
    }
    const std::vector<EvaluationMetrics>& scores = m_history.evaluations();
    for (std::size_t i = firstEvaluation; i < scores.size(); ++i) {
        const double x = placeOf(scores[i], m_axis);
        const double y = valueOf(scores[i], m_measure);
        if (std::isfinite(x))
            appendCorpora(x, scores[i]);
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        m_validation.append(x, y);
        m_evaluationOf.push_back(i);
    }
}

void LossCurves::appendCorpora(double x, const EvaluationMetrics& score) {
    for (const CorpusScore& corpus : score.corpora) {
        const double y = valueOf(corpus, m_measure);
        if (!std::isfinite(y))
            continue;
        auto curve = std::ranges::find(m_corpora, corpus.name, &CorpusCurve::name);
        if (curve == m_corpora.end())
            curve = m_corpora.insert(curve, {corpus.name, {}});
        curve->points.append(x, y);
    }
}

const StepMetrics& LossCurves::step(std::size_t point) const {
    return m_history.steps()[m_stepOf[point]];
}

const EvaluationMetrics& LossCurves::evaluation(std::size_t point) const {
    return m_history.evaluations()[m_evaluationOf[point]];
}

RangeFigures LossCurves::figures(double from, double to) const {
    if (from > to)
        std::swap(from, to);
    RangeFigures figures;
    const std::size_t first = m_train.firstFrom(from);
    const std::size_t last = m_train.firstFrom(std::nextafter(to, HUGE_VAL));
    if (first >= last)
        return figures;
    figures.points = last - first;
    figures.from = m_train[first].x;
    figures.to = m_train[last - 1].x;
    const auto count = static_cast<double>(figures.points);
    double meanX = 0;
    for (std::size_t i = first; i < last; ++i) {
        meanX += m_train[i].x / count;
        figures.mean += m_train[i].y / count;
    }
    // Least squares about the means: sum (x - mx)(y - my) / sum (x - mx)^2.
    double xy = 0, xx = 0;
    for (std::size_t i = first; i < last; ++i) {
        const double dx = m_train[i].x - meanX;
        xy += dx * (m_train[i].y - figures.mean);
        xx += dx * dx;
    }
    figures.slope = xx > 0 ? xy / xx : 0.0;
    const Extremes extremes = m_train.extremes(first, last);
    figures.low = extremes.low;
    figures.high = extremes.high;
    return figures;
}

}  // namespace studio::ui
