// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/int8_matrix.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/int8_matrix.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using DI = hn::ScalableTag<std::int32_t>;
using DW = hn::RepartitionToNarrow<DI>;  // 16 bits
using DB = hn::Rebind<std::int8_t, DW>;  // as many of 8 bits

#if HWY_TARGET == HWY_SCALAR

void int8Product(std::size_t rows, std::size_t columns, const std::int8_t* m, const std::int16_t* x,
                 const float* scales, float* y) {
    for (std::size_t r = 0; r < rows; ++r, m += columns) {
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < columns; ++i)
            sum += m[i] * x[i];
        y[r] = scales[r] * static_cast<float>(sum);
    }
}

#else

template <std::size_t kRows>
HWY_INLINE void int8Rows(std::size_t columns, const std::int8_t* HWY_RESTRICT m,
                         const std::int16_t* HWY_RESTRICT x, const float* scales, float* y) {
    const DI di;
    const DW dw;
    const DB db;
    hn::Vec<DI> sums[kRows], others[kRows];
    for (std::size_t r = 0; r < kRows; ++r)
        sums[r] = others[r] = hn::Zero(di);
    for (std::size_t i = 0; i < columns; i += hn::Lanes(dw)) {
        const auto xi = hn::Load(dw, x + i);
        HWY_UNROLL(4)
        for (std::size_t r = 0; r < kRows; ++r)
            sums[r] = hn::ReorderWidenMulAccumulate(
                di, hn::PromoteTo(dw, hn::LoadU(db, m + r * columns + i)), xi, sums[r], others[r]);
    }
    for (std::size_t r = 0; r < kRows; ++r)
        y[r] = scales[r] *
               static_cast<float>(hn::GetLane(hn::SumOfLanes(di, hn::Add(sums[r], others[r]))));
}

void int8Product(std::size_t rows, std::size_t columns, const std::int8_t* m, const std::int16_t* x,
                 const float* scales, float* y) {
    constexpr std::size_t kRows = 4;
    std::size_t r = 0;
    for (; r + kRows <= rows; r += kRows)
        int8Rows<kRows>(columns, m + r * columns, x, scales + r, y + r);
    for (; r < rows; ++r)
        int8Rows<1>(columns, m + r * columns, x, scales + r, y + r);
}

#endif

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(int8Product);

constexpr std::size_t kRowsPerTask = 1024;
constexpr std::size_t kPadding = 64;  // columns go up to whole vectors of any instruction set
constexpr float kLargest = 127;

/// The largest absolute value; not a number where any of them is not finite, so that what is made
/// with it is none either.
float largestOf(const float* x, std::size_t n) {
    float largest = 0, finite = 0;
    for (std::size_t i = 0; i < n; ++i) {
        largest = std::max(largest, std::abs(x[i]));
        finite += x[i] * 0.0f;
    }
    return largest + finite;
}

/// What brings values up to `largest` into the range; 0 where there is nothing to bring.
float factorTo(float range, float largest) { return largest > 0 ? range / largest : 0.0f; }

}  // namespace

Int8Matrix::Int8Matrix(const Workers& workers, Matrix<const float> m)
    : m_columns(m.columns),
      m_padded((m.columns + kPadding - 1) / kPadding * kPadding),
      m_values(m.rows * m_padded),
      m_scales(m.rows) {
    STUDIO_CHECK(m.columnStride == 1 && m.rowStride == m.columns && m.columns <= 65536);
    forEachRange(workers, m.rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            const float* row = m.data + r * m_columns;
            const float largest = largestOf(row, m_columns);
            m_scales[r] = largest / kLargest;
            const float factor = factorTo(kLargest, largest);
            for (std::size_t i = 0; i < m_columns; ++i)
                m_values[r * m_padded + i] = static_cast<std::int8_t>(std::lrint(row[i] * factor));
        }
    });
}

void Int8Matrix::apply(const Workers& workers, const float* x, float* y) const {
    const float largest = largestOf(x, m_columns);
    // Small enough that no sum of a row leaves 32 bits.
    const float range =
        std::min(32767.0f, std::floor(2147483647.0f / (kLargest * static_cast<float>(m_padded))));
    const float factor = factorTo(range, largest);
    thread_local AlignedBuffer<std::int16_t> rounded;  // the caller's
    rounded.resize(m_padded);
    std::int16_t* values = rounded.data();
    for (std::size_t i = 0; i < m_columns; ++i)
        values[i] = static_cast<std::int16_t>(std::lrint(x[i] * factor));
    const float scale = largest / range;
    forEachRange(workers, rows(), kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        HWY_DYNAMIC_DISPATCH(int8Product)
        (end - begin, m_padded, m_values.data() + begin * m_padded, values, m_scales.data() + begin,
         y + begin);
        for (std::size_t r = begin; r < end; ++r)
            y[r] *= scale;
    });
}

}  // namespace studio
#endif
