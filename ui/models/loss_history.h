// SPDX-License-Identifier: GPL-3.0-or-later
// LossHistory: the loss curves of a run as numbers. Follows a MetricLog, taking only what is new,
// and turns it into points of the wanted axis and measure; knows nothing of how they are drawn.
// Points that are not finite are left out.
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
        bool otherRun = false;                           ///< Everything before is gone.
        std::size_t firstStep = 0, firstEvaluation = 0;  ///< Indices of what is new.
        bool any = false;
    };

    /// Takes over what the log has gained. A null log empties the history.
    Change follow(const std::shared_ptr<const MetricLog>& log);

    const std::vector<StepMetrics>& steps() const { return m_steps; }
    const std::vector<EvaluationMetrics>& evaluations() const { return m_evaluations; }

    /// The points of steps()[from...] and so on. Validation is always plain cross-entropy, in
    /// bits per byte where that is the measure.
    std::vector<CurvePoint> train(LossAxis axis, LossMeasure measure, std::size_t from = 0) const;
    std::vector<CurvePoint> validation(LossAxis axis, LossMeasure measure,
                                       std::size_t from = 0) const;
    std::vector<CurvePoint> learningRate(LossAxis axis, std::size_t from = 0) const;

    /// Where a step lies on an axis, between the points that are known; nothing when it lies
    /// beyond them (but every step lies on the axis of steps).
    std::optional<double> position(std::int64_t step, LossAxis axis) const;

private:
    std::shared_ptr<const MetricLog> m_log;
    std::vector<StepMetrics> m_steps;
    std::vector<EvaluationMetrics> m_evaluations;
};

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
