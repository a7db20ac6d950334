// SPDX-License-Identifier: GPL-3.0-or-later
// Dense products C = A B or C += A B. float runs on Highway, packed and blocked; double is the
// plain reference that the float kernel is tested against. Sums run over k in an order that
// depends on sizes alone, so results are bit-identical for any number of threads.
#pragma once

#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

enum class Accumulate { No, Yes };

/// C [m, n] = A [m, k] B [k, n], plus C itself with Accumulate::Yes. A and B may have any strides
/// (a transposed view costs nothing); C has column stride 1 and overlaps neither.
void product(const Workers& workers, Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
             Accumulate accumulate);
void product(const Workers& workers, Matrix<const double> a, Matrix<const double> b,
             Matrix<double> c, Accumulate accumulate);

/// The same on the calling thread alone, for use inside a task of Workers::forEach.
void productOnOneThread(Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
                        Accumulate accumulate);
void productOnOneThread(Matrix<const double> a, Matrix<const double> b, Matrix<double> c,
                        Accumulate accumulate);

}  // namespace studio
