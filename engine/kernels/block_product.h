// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of 32 x 32 of products of matrices that are kept in panels: 32 columns side by side, so
// that one layout serves as either factor and nothing is packed again between products. For
// Newton-Schulz (newton_schulz.h), where one product's result is a factor of the next.
//
// A panel is [depth][32] floats without gaps. A symmetric matrix of n = 32 b rows is b panels of
// depth n; its block (i, j) is then 32 x 32 floats without gaps at panel j, row 32 i.
#pragma once

#include <cstddef>

namespace studio {

constexpr std::size_t kPanelWidth = 32;
constexpr std::size_t kPanelBlock = kPanelWidth * kPanelWidth;

/// c [32, 32] = A^T B for two panels [depth][32]; c is 64-byte aligned and written.
void blockProduct(std::size_t depth, const float* a, const float* b, float* c);

/// c [32, 32] = X B with B a panel [depth][32] and X 32 rows of a matrix in panels: `x` is the
/// first of them in panel 0, `step` the distance from one panel to the next; depth = 32 panels.
void blockRowsProduct(std::size_t depth, const float* x, std::size_t step, const float* b,
                      float* c);

}  // namespace studio
