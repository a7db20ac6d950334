// SPDX-License-Identifier: GPL-3.0-or-later
// LossHistory: the loss curves of a run as numbers. Follows a MetricLog, taking only what is new,
// with the events beside them; loss_curves.h turns them into curves along an axis.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/telemetry/metrics.h"

namespace studio::ui {

enum class LossMeasure { AsOptimised, CrossEntropy, BitsPerByte };
enum class LossAxis { Step, Tokens, Minutes };

struct CurvePoint {
    double x = 0, y = 0;
};

class LossHistory {
public:
    struct Change {
        bool otherRun = false;  ///< Everything before is gone; also when a run was set back.
        std::size_t firstStep = 0, firstEvaluation = 0;  ///< Indices of what is new.
        bool any = false;
        bool events = false;  ///< Events have come, which include evaluations.
    };

    /// Takes over what the log has gained. A null log empties the history.
    Change follow(const std::shared_ptr<const MetricLog>& log);

    const std::vector<StepMetrics>& steps() const { return m_steps; }
    const std::vector<EvaluationMetrics>& evaluations() const { return m_evaluations; }

    const std::vector<RunEvent>& events() const { return m_events; }

    /// Where a step lies on an axis, between the points that are known; nothing when it lies
    /// beyond them (but every step lies on the axis of steps).
    std::optional<double> position(std::int64_t step, LossAxis axis) const;

private:
    std::shared_ptr<const MetricLog> m_log;
    std::size_t m_rewinds = 0;
    std::vector<StepMetrics> m_steps;
    std::vector<EvaluationMetrics> m_evaluations;
    std::vector<RunEvent> m_events;
};

/// Where a point lies on an axis, and its value in a measure; may be NaN. Validation is always
/// plain cross-entropy, in bits per byte where that is the measure.
double placeOf(const StepMetrics& point, LossAxis axis);
double placeOf(const EvaluationMetrics& point, LossAxis axis);
double valueOf(const StepMetrics& point, LossMeasure measure);
double valueOf(const EvaluationMetrics& point, LossMeasure measure);
double valueOf(const CorpusScore& score, LossMeasure measure);

/// Exponential moving average, corrected for its start: s_t = (sum_i b^(t-i) y_i) / (sum_i
/// b^(t-i)).
class ExponentialAverage {
public:
    /// memory: the weight b of the past, from 0 (no smoothing) to below 1.
    explicit ExponentialAverage(double memory = 0) : m_memory(memory) {}

    double next(double value);

private:
    double m_memory;
    double m_sum = 0, m_weight = 0;
};

}  // namespace studio::ui
