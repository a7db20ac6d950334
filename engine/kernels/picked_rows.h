// SPDX-License-Identifier: GPL-3.0-or-later
// Products with rows picked out of a matrix by number, where they lie: nothing is copied or packed.
// For the parts of output layers in which few rows of the batch meet few words (a class, a node of
// a tree): each row is read from memory once for up to four of the batch. Runs on the calling
// thread, inside a head's own tasks; many rows against many words are panel_product.h's matter.
//
// Each element of a result is a sum in an order that depends on sizes alone. Its error is at most
// g(k) sum |a b|, k the number of products and one for what is added to (panel_product.h).
#pragma once

#include <cstdint>
#include <span>

#include "engine/kernels/matrix.h"

namespace studio {

/// Row i is at data + rows[i] * stride; `width` numbers of it.
template <class Real>
struct PickedRows {
    Real* data = nullptr;
    std::size_t width = 0, stride = 0;
    std::span<const std::int32_t> rows;

    std::size_t count() const { return rows.size(); }
    Real* row(std::size_t i) const { return data + static_cast<std::size_t>(rows[i]) * stride; }
};

/// out [a.count, b.count] = A B^T, column stride 1.
void pickedDots(const PickedRows<const float>& a, const PickedRows<const float>& b,
                Matrix<float> out);

/// to += C from, with C [to.count, from.count] of any strides. The rows of `to` are different ones
/// and overlap none of `from`.
void addPickedRows(Matrix<const float> c, const PickedRows<const float>& from,
                   const PickedRows<float>& to);

}  // namespace studio
