// SPDX-License-Identifier: GPL-3.0-or-later
// Dense products C = A B or C += A B on all workers. float packs its operands and runs on
// panel_product.h, in either precision; double is the plain reference that it is tested against.
// Sums run over k in an order that depends on sizes alone, so results are bit-identical for any
// number of threads.
#pragma once

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/matrix.h"
#include "engine/kernels/panel_product.h"
#include "engine/platform/workers.h"

namespace studio {

/// The right operand of a product in the layout that the kernel reads: weights are packed once and
/// multiply any number of left operands.
template <class Real>
class PackedMatrix {
public:
    /// b: [k, n], any strides. For double a view: b must then outlive its use here.
    void pack(const Workers& workers, Precision precision, Matrix<const Real> b);

    Precision precision() const { return m_precision; }
    const RightPanels& panels() const { return m_panels; }
    Matrix<const Real> view() const { return m_view; }

private:
    Precision m_precision = Precision::Fp32;
    RightPanels m_panels;
    Matrix<const Real> m_view;
    AlignedBuffer<float> m_memory;
};

/// C [m, n] = A [m, k] B [k, n], plus C itself with Accumulate::Yes. A and B may have any strides
/// (a transposed view costs nothing); C has column stride 1 and overlaps neither.
void product(const Workers& workers, Precision precision, Matrix<const float> a,
             Matrix<const float> b, Matrix<float> c, Accumulate accumulate);
void product(const Workers& workers, Precision precision, Matrix<const double> a,
             Matrix<const double> b, Matrix<double> c, Accumulate accumulate);
/// In fp32.
void product(const Workers& workers, Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
             Accumulate accumulate);
void product(const Workers& workers, Matrix<const double> a, Matrix<const double> b,
             Matrix<double> c, Accumulate accumulate);
/// With B packed before, in its precision.
void product(const Workers& workers, Matrix<const float> a, const PackedMatrix<float>& b,
             Matrix<float> c, Accumulate accumulate);
void product(const Workers& workers, Matrix<const double> a, const PackedMatrix<double>& b,
             Matrix<double> c, Accumulate accumulate);

}  // namespace studio
