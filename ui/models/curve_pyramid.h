// SPDX-License-Identifier: GPL-3.0-or-later
// CurvePyramid: a curve of any length that can be drawn at the cost of the pixels. Beside the
// points it keeps the least and the greatest value of every 16, 256, ... points, brought up to date
// by each append, so that the extremes of any stretch are found in a few dozen comparisons. Thinned
// for drawing only: every peak stays. Values only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ui/models/loss_history.h"

namespace studio::ui {

struct Extremes {
    double low = 0, high = 0;
};

/// The least and the greatest value near x.
struct BandPoint {
    double x = 0, low = 0, high = 0;
};

class CurvePyramid {
public:
    void clear();
    /// Finite numbers; an x below the last one is taken for the last one.
    void append(double x, double y);

    std::size_t size() const { return m_points.size(); }
    bool empty() const { return m_points.empty(); }
    const CurvePoint& operator[](std::size_t index) const { return m_points[index]; }
    const std::vector<CurvePoint>& points() const { return m_points; }

    /// The first point that is not left of x; size() when there is none.
    std::size_t firstFrom(double x) const;
    /// The point whose x is nearest; nothing while empty.
    std::optional<std::size_t> nearest(double x) const;
    /// Of the points [first, last), which is not empty.
    Extremes extremes(std::size_t first, std::size_t last) const;

    /// What a line through all points looks like where `edges` are the left edges of the columns of
    /// pixels and the last one's right edge, ascending: at most four points a column (its first,
    /// lowest, highest and last), and one neighbour beyond either end.
    std::vector<CurvePoint> thinned(std::span<const double> edges) const;
    /// For each column that has points, at the last of them: the extremes of these points and of
    /// the window - 1 points before them; window is at least 1.
    std::vector<BandPoint> band(std::span<const double> edges, std::size_t window) const;

private:
    static constexpr std::size_t kFan = 16;

    std::vector<CurvePoint> m_points;
    std::vector<std::vector<Extremes>> m_levels;  ///< Of kFan, kFan^2, ... points.
};

}  // namespace studio::ui
