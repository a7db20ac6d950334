// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/matrix_vector.h"

#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/matrix_vector.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;

// kRows rows at once share the reads of x; a row's order of summation is the same for any kRows.
template <std::size_t kRows>
HWY_INLINE void dotRows(std::size_t columns, const float* HWY_RESTRICT m,
                        const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const D d;
    const std::size_t lanes = hn::Lanes(d), whole = columns - columns % lanes;
    hn::Vec<D> sums[kRows];
    for (auto& sum : sums)
        sum = hn::Zero(d);
    for (std::size_t i = 0; i < whole; i += lanes) {
        const auto xi = hn::LoadU(d, x + i);
        HWY_UNROLL(8)
        for (std::size_t r = 0; r < kRows; ++r)
            sums[r] = hn::MulAdd(hn::LoadU(d, m + r * columns + i), xi, sums[r]);
    }
    for (std::size_t r = 0; r < kRows; ++r) {
        float sum = hn::GetLane(hn::SumOfLanes(d, sums[r]));
        for (std::size_t i = whole; i < columns; ++i)
            sum += m[r * columns + i] * x[i];
        y[r] = sum;
    }
}

void vectorProduct(std::size_t rows, std::size_t columns, const float* m, const float* x,
                   float* y) {
    constexpr std::size_t kRows = 8;
    std::size_t r = 0;
    for (; r + kRows <= rows; r += kRows)
        dotRows<kRows>(columns, m + r * columns, x, y + r);
    for (; r < rows; ++r)
        dotRows<1>(columns, m + r * columns, x, y + r);
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(vectorProduct);

constexpr std::size_t kRowsPerTask = 2048;

}  // namespace

void matrixVector(const Workers& workers, Matrix<const float> m, const float* x, float* y) {
    STUDIO_CHECK(m.columnStride == 1 && m.rowStride == m.columns);
    forEachRange(workers, m.rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        HWY_DYNAMIC_DISPATCH(vectorProduct)
        (end - begin, m.columns, m.data + begin * m.columns, x, y + begin);
    });
}

void matrixVector(const Workers&, Matrix<const double> m, const double* x, double* y) {
    for (std::size_t r = 0; r < m.rows; ++r) {
        y[r] = 0;
        for (std::size_t i = 0; i < m.columns; ++i)
            y[r] += m.at(r, i) * x[i];
    }
}

}  // namespace studio
#endif
