// SPDX-License-Identifier: GPL-3.0-or-later
// The inner product C = A B or C += A B of packed operands, on the calling thread, in either
// precision. Both operands are cut into panels as wide as two vectors (in bf16: 32 columns):
//   left, A [rows, depth]:      [panel of depth][row][width]
//   right, B [depth, columns]:  [panel of columns][depth][width], in bf16 [..][depth / 2][width][2]
// so that a matrix packed once is read in order by every product that it takes part in. In fp32
// both forms are the same, and the left operand may be given as the packed panels of its transpose.
// In bf16 depth is padded with zeros to a whole panel. Packed data count in floats of memory.
//
// Error. With u the unit roundoff of float and v = 2^-8 that of bf16 (half a unit in the last of 8
// bits), the result differs from the exact one by at most
//   fp32: g(k) sum |a b|;  bf16: [(1 + v)^2 (1 + g(2k)) - 1] sum |a b|,  g(k) = k u / (1 - k u),
// k the depth (and one for C): each factor is rounded once, relative v; a product of two bf16 is
// exact in fp32; vdpbf16ps and AMX may round each of the sums of a pair, hence 2k; they take
// denormals for zero, which adds 2^-126 a product.
#pragma once

#include "engine/kernels/matrix.h"
#include "engine/kernels/precision.h"

namespace studio {

/// Columns of a panel in the instruction set in use.
std::size_t panelWidth(Precision precision);

/// Floats of one panel, and of all panels of an operand.
std::size_t leftPanelFloats(Precision precision, std::size_t rows);
std::size_t rightPanelFloats(Precision precision, std::size_t depth);
std::size_t leftFloats(Precision precision, std::size_t rows, std::size_t depth);
std::size_t rightFloats(Precision precision, std::size_t depth, std::size_t columns);

struct LeftPanels {
    const float* data = nullptr;
    std::size_t rows = 0, depth = 0;
    std::size_t panelStride = 0;  ///< Floats from panel to panel.
    bool transposed = false;      ///< fp32 only: these are the panels of A^T [depth, rows].
};
struct RightPanels {
    const float* data = nullptr;
    std::size_t depth = 0, columns = 0;
    std::size_t panelStride = 0;
};

/// Packs A or B, of any strides; out 64-byte aligned, leftFloats() or rightFloats() long.
LeftPanels packLeft(Precision precision, Matrix<const float> a, float* out);
RightPanels packRight(Precision precision, Matrix<const float> b, float* out);
/// Packs panels [first, last) of B to their places, out being that of panel 0.
void packRightPanels(Precision precision, Matrix<const float> b, std::size_t first,
                     std::size_t last, float* out);

/// Packs two rows of B, 2 * pair and the next one, to their places in all panels. rows: [1 or 2,
/// b's columns] with column stride 1.
void packRightPair(Precision precision, Matrix<const float> rows, std::size_t pair,
                   std::size_t depth, float* out);
/// The part of an operand that multiplies depth [first, first + depth); first a multiple of 512.
RightPanels depthRange(Precision precision, const RightPanels& b, std::size_t first,
                       std::size_t depth);

/// C [a.rows, b.columns], column stride 1, overlaps neither. The order of every sum depends on
/// sizes alone.
void panelProduct(Precision precision, const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                  Accumulate accumulate);

}  // namespace studio
