// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overlay_curve.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

void OverlayCurve::set(std::shared_ptr<const MetricLog> log, const OverlayView& view) {
    if (log == m_log && view == m_view)
        return;
    m_log = std::move(log);
    m_view = view;
    begin();
}

void OverlayCurve::begin() {
    m_steps = m_evaluations = 0;
    m_average = ExponentialAverage(1 - 1 / std::max(1.0, m_view.smoothing));
    m_train.clear();
    m_validation.clear();
}

bool OverlayCurve::take(std::size_t mostPoints) {
    if (!m_log)
        return false;
    const std::vector<StepMetrics> steps = m_log->stepsBetween(m_steps, m_steps + mostPoints);
    m_steps += steps.size();
    for (const StepMetrics& step : steps) {
        const double x = placeOf(step, m_view.axis), y = valueOf(step, m_view.measure);
        if (std::isfinite(x) && std::isfinite(y))
            m_train.append(x, m_average.next(y));
    }
    const std::vector<EvaluationMetrics> evaluations = m_log->evaluationsFrom(m_evaluations);
    m_evaluations += evaluations.size();
    for (const EvaluationMetrics& evaluation : evaluations) {
        const double x = placeOf(evaluation, m_view.axis), y = valueOf(evaluation, m_view.measure);
        if (std::isfinite(x) && std::isfinite(y))
            m_validation.append(x, y);
    }
    return !steps.empty() || !evaluations.empty();
}

}  // namespace studio::ui
