// SPDX-License-Identifier: GPL-3.0-or-later
// FlipCurves: how the flips of each ternary matrix went over the run, in a few dozen points each,
// for small pictures: neighbours are averaged when there are too many. Values only.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/telemetry/metrics.h"

namespace studio::ui {

class FlipCurves {
public:
    static constexpr std::size_t kMostPoints = 64;

    void clear() { m_curves.clear(); }
    /// Values that are not finite are left out.
    void append(const std::vector<WeightSample>& samples);
    /// Shares of a matrix's weights that flip in a step, from the run's start on; empty for a
    /// matrix of which nothing has come.
    const std::vector<float>& of(std::size_t matrix) const;

private:
    struct Curve {
        std::vector<float> points;
        std::size_t perPoint = 1, inLast = 0;  ///< Samples.

        void append(float value);
    };
    std::vector<Curve> m_curves;
};

}  // namespace studio::ui
