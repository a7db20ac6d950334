// SPDX-License-Identifier: GPL-3.0-or-later
// LossCurves: what the loss plot draws of a LossHistory along one axis and in one measure: the
// curves as pyramids, the smoothed curve, and the figures of a stretch. Grows with the history and
// is made anew when axis, measure or smoothing change. Values only.
#pragma once

#include "ui/models/curve_pyramid.h"
#include "ui/models/loss_history.h"

namespace studio::ui {

/// Of the train curve between two places.
struct RangeFigures {
    std::size_t points = 0;
    double from = 0, to = 0;  ///< Of the first and the last of these points.
    double mean = 0;
    double slope = 0;  ///< Of the least-squares line, per unit of the axis; 0 for one place.
    double low = 0, high = 0;
};

/// The score on one of several corpora.
struct CorpusCurve {
    std::string name;
    CurvePyramid points;
};

class LossCurves {
public:
    /// The history must outlive this.
    explicit LossCurves(const LossHistory& history) : m_history(history) {}

    void setAxis(LossAxis axis);
    void setMeasure(LossMeasure measure);
    /// steps: over how many the average runs, at least 1.
    void setSmoothing(double steps);
    void take(const LossHistory::Change& change);

    LossAxis axis() const { return m_axis; }
    LossMeasure measure() const { return m_measure; }
    /// Of the min-max band: as many steps as are averaged.
    std::size_t window() const;

    const CurvePyramid& train() const { return m_train; }
    const CurvePyramid& smoothed() const { return m_smoothed; }
    const CurvePyramid& validation() const { return m_validation; }
    const CurvePyramid& learningRate() const { return m_rate; }
    /// In the order in which they were first scored; empty for a run with one corpus.
    const std::vector<CorpusCurve>& corpora() const { return m_corpora; }
    /// What belongs to a point of train(), and of validation().
    const StepMetrics& step(std::size_t point) const;
    const EvaluationMetrics& evaluation(std::size_t point) const;

    /// Of the train curve from one place of the axis to another, in either order.
    RangeFigures figures(double from, double to) const;

private:
    void rebuild();
    void append(std::size_t firstStep, std::size_t firstEvaluation);
    void appendCorpora(double x, const EvaluationMetrics& score);

    const LossHistory& m_history;
    LossAxis m_axis = LossAxis::Step;
    LossMeasure m_measure = LossMeasure::AsOptimised;
    double m_steps = 1;
    ExponentialAverage m_average;
    CurvePyramid m_train, m_smoothed, m_validation, m_rate;
    std::vector<CorpusCurve> m_corpora;
    std::vector<std::size_t> m_stepOf, m_evaluationOf;  ///< Indices of the history, by point.
};

}  // namespace studio::ui
