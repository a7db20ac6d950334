// SPDX-License-Identifier: GPL-3.0-or-later
// Ternary values of a matrix with a scale a row: alpha = mean |w| of the row, t = round(w / alpha)
// clipped to -1 .. 1, so t is 0 where |w| < alpha / 2 (as in BitNet b1.58, Ma et al. 2024, a row at
// a time). ternarize.h is another rule, for whole matrices without a scale.
#pragma once

#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

/// m [rows, columns] -> scaled [rows, columns], without gaps: alpha t. Each row has an order of
/// summation of its own: the result does not depend on the number of threads.
void ternaryRows(const Workers& workers, Matrix<const float> m, float* scaled);
/// The plain reference.
void ternaryRows(const Workers& workers, Matrix<const double> m, double* scaled);

}  // namespace studio
