// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix: a view of a dense matrix with arbitrary strides. Owns nothing; transposing is free.
#pragma once

#include <cstddef>
#include <type_traits>

namespace studio {

/// Whether a product is added to what is there.
enum class Accumulate { No, Yes };

template <class Real>
struct Matrix {
    Real* data = nullptr;
    std::size_t rows = 0, columns = 0;
    std::size_t rowStride = 0, columnStride = 1;

    Matrix() = default;
    /// Row-major, without gaps.
    Matrix(Real* first, std::size_t rowCount, std::size_t columnCount)
        : data(first), rows(rowCount), columns(columnCount), rowStride(columnCount) {}
    Matrix(Real* first, std::size_t rowCount, std::size_t columnCount, std::size_t rowStep,
           std::size_t columnStep)
        : data(first),
          rows(rowCount),
          columns(columnCount),
          rowStride(rowStep),
          columnStride(columnStep) {}

    Matrix transposed() const { return {data, columns, rows, columnStride, rowStride}; }
    Matrix rowRange(std::size_t first, std::size_t count) const {
        return {data + first * rowStride, count, columns, rowStride, columnStride};
    }
    Real& at(std::size_t row, std::size_t column) const {
        return data[row * rowStride + column * columnStride];
    }
    operator Matrix<const Real>() const requires(!std::is_const_v<Real>) {
        return {data, rows, columns, rowStride, columnStride};
    }
};

}  // namespace studio
