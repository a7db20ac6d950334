// SPDX-License-Identifier: GPL-3.0-or-later
// y = M x for one vector: the output layer of one token. Bound by reading M from memory, so rows
// are read whole and in order. Each row has an order of summation of its own: results do not
// depend on the number of threads.
#pragma once

#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

/// m: [rows, columns], row-major without gaps; x: [columns] -> y: [rows], written.
void matrixVector(const Workers& workers, Matrix<const float> m, const float* x, float* y);
/// The plain reference.
void matrixVector(const Workers& workers, Matrix<const double> m, const double* x, double* y);

}  // namespace studio
