// SPDX-License-Identifier: GPL-3.0-or-later
// Random test arrays, the same numbers in float and double, and the error bounds of sums.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "engine/base/random.h"

namespace studio::testing {

/// n normal numbers that float holds exactly.
inline std::vector<float> randomFloats(std::size_t n, std::string_view name, double scale = 1.0) {
    Random random(20, name);
    std::vector<float> values(n);
    for (float& x : values)
        x = static_cast<float>(scale * random.normal());
    return values;
}

inline std::vector<double> widened(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

/// Unit roundoff of float, 2^-24.
constexpr double kUnit = std::numeric_limits<float>::epsilon() / 2;

/// |computed - exact| of a sum of n products in any order is at most about n u sum |a_i b_i|
/// (Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1).
inline double sumBound(std::size_t n, double absoluteSum) {
    const double nu = static_cast<double>(n + 2) * kUnit;
    return nu / (1 - nu) * absoluteSum + 1e-37;
}

}  // namespace studio::testing
