// SPDX-License-Identifier: GPL-3.0-or-later
// Puts points into clusters of nearly equal size, those that lie near each other together, by
// recursive bisection: a set that shall become n clusters is cut across the direction in which it
// is spread most (power iteration on its covariance), at the rank that gives n / 2 of them to one
// side; then, a few times, across the direction between the centres of the two sides, which is
// 2-means with sides of fixed size. Takes O(points * width * log clusters).
// Sums are over fixed chunks in order, in plain arithmetic: the result depends neither on the
// number of threads nor on the instruction set.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/result.h"
#include "engine/data/progress.h"
#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

struct Clusters {
    std::vector<std::int32_t> order;   ///< Point numbers, cluster after cluster, each ascending.
    std::vector<std::int32_t> begins;  ///< [clusters + 1]: where each begins in `order`.
};

/// How many of n points go to the first side when they become `clusters` clusters, of which
/// clusters / 2 are on that side.
std::size_t firstSide(std::size_t points, std::size_t clusters);

/// points: [n, width], column stride 1. Cuts them into this many clusters, at least 1 and at most
/// n, none of which has more than ceil(n / clusters) points. Error: cancelled.
Result<Clusters> balancedClusters(const Workers& workers, Matrix<const float> points,
                                  std::size_t clusters, const Progress& progress);

}  // namespace studio
