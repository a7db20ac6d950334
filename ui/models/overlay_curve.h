// SPDX-License-Identifier: GPL-3.0-or-later
// OverlayCurve: one run's curves along an axis, for laying runs over each other. Takes a bounded
// number of points from the run's log at a time, so that the first look at a million of them holds
// nobody up; the rest comes with the next calls. Values only.
#pragma once

#include <memory>

#include "ui/models/curve_pyramid.h"

namespace studio::ui {

/// How curves are drawn.
struct OverlayView {
    LossMeasure measure = LossMeasure::BitsPerByte;
    LossAxis axis = LossAxis::Step;
    double smoothing = 20;  ///< Steps averaged over; 1: none.

    bool operator==(const OverlayView&) const = default;
};

class OverlayCurve {
public:
    /// Begins anew when log or view are others.
    void set(std::shared_ptr<const MetricLog> log, const OverlayView& view);
    /// Takes what is new, at most so many points; true when any came.
    bool take(std::size_t mostPoints);

    /// The train curve, smoothed.
    const CurvePyramid& train() const { return m_train; }
    const CurvePyramid& validation() const { return m_validation; }
    bool empty() const { return m_train.empty() && m_validation.empty(); }

private:
    void begin();

    std::shared_ptr<const MetricLog> m_log;
    OverlayView m_view;
    std::size_t m_steps = 0, m_evaluations = 0;  ///< Taken.
    ExponentialAverage m_average;
    CurvePyramid m_train, m_validation;
};

}  // namespace studio::ui
