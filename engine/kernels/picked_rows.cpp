// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/picked_rows.h"

#include <algorithm>

#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/picked_rows.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using D = hn::ScalableTag<float>;
using V = hn::Vec<D>;
constexpr std::size_t kLanes = HWY_LANES(float);

/// Rows of A, or of `to`, at a time.
constexpr std::size_t kMostRows = 4;
// Beside them: words of B, or vectors of a row, so that the sums stay in registers.
#if HWY_TARGET <= HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr std::size_t kBeside = 4;
#else
constexpr std::size_t kBeside = 2;
#endif

template <std::size_t Rows, std::size_t Words>
HWY_INLINE void dotsTile(std::size_t width, const float* const* a, const float* const* b,
                         float* HWY_RESTRICT out, std::size_t outStride) {
    const D d;
    V sums[Rows][Words];
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Words; ++j)
            sums[i][j] = hn::Zero(d);
    const std::size_t full = width - width % kLanes;
    for (std::size_t k = 0; k < full; k += kLanes) {
        V left[Rows];
        for (std::size_t i = 0; i < Rows; ++i)
            left[i] = hn::LoadU(d, a[i] + k);
        HWY_UNROLL(4)
        for (std::size_t j = 0; j < Words; ++j) {
            const V right = hn::LoadU(d, b[j] + k);
            HWY_UNROLL(4)
            for (std::size_t i = 0; i < Rows; ++i)
                sums[i][j] = hn::MulAdd(left[i], right, sums[i][j]);
        }
    }
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Words; ++j) {
            float sum = hn::GetLane(hn::SumOfLanes(d, sums[i][j]));
            for (std::size_t k = full; k < width; ++k)
                sum += a[i][k] * b[j][k];
            out[i * outStride + j] = sum;
        }
}

template <std::size_t Rows>
void dotsOfRows(const float* const* a, const PickedRows<const float>& b, float* out,
                std::size_t outStride) {
    const std::size_t words = b.count();
    std::size_t j = 0;
    for (; j + kBeside <= words; j += kBeside) {
        const float* right[kBeside];
        for (std::size_t i = 0; i < kBeside; ++i)
            right[i] = b.row(j + i);
        dotsTile<Rows, kBeside>(b.width, a, right, out + j, outStride);
    }
    for (; j < words; ++j) {
        const float* right = b.row(j);
        dotsTile<Rows, 1>(b.width, a, &right, out + j, outStride);
    }
}

void dots(const PickedRows<const float>& a, const PickedRows<const float>& b, float* out,
          std::size_t outStride) {
    for (std::size_t i = 0; i < a.count(); i += kMostRows) {
        const std::size_t rows = std::min(kMostRows, a.count() - i);
        const float* left[kMostRows];
        for (std::size_t r = 0; r < rows; ++r)
            left[r] = a.row(i + r);
        float* to = out + i * outStride;
        switch (rows) {
            case 4:
                dotsOfRows<4>(left, b, to, outStride);
                break;
            case 3:
                dotsOfRows<3>(left, b, to, outStride);
                break;
            case 2:
                dotsOfRows<2>(left, b, to, outStride);
                break;
            default:
                dotsOfRows<1>(left, b, to, outStride);
        }
    }
}

/// Columns [k, k + Vectors * kLanes) of `Rows` rows.
template <std::size_t Rows, std::size_t Vectors>
HWY_INLINE void addTile(const Matrix<const float>& c, const PickedRows<const float>& from,
                        float* const* to, std::size_t k) {
    const D d;
    V sums[Rows][Vectors];
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t v = 0; v < Vectors; ++v)
            sums[i][v] = hn::LoadU(d, to[i] + k + v * kLanes);
    for (std::size_t j = 0; j < from.count(); ++j) {
        const float* row = from.row(j) + k;
        const float* factor = c.data + j * c.columnStride;
        V right[Vectors];
        for (std::size_t v = 0; v < Vectors; ++v)
            right[v] = hn::LoadU(d, row + v * kLanes);
        HWY_UNROLL(4)
        for (std::size_t i = 0; i < Rows; ++i) {
            const V left = hn::Set(d, factor[i * c.rowStride]);
            HWY_UNROLL(4)
            for (std::size_t v = 0; v < Vectors; ++v)
                sums[i][v] = hn::MulAdd(left, right[v], sums[i][v]);
        }
    }
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t v = 0; v < Vectors; ++v)
            hn::StoreU(sums[i][v], d, to[i] + k + v * kLanes);
}

template <std::size_t Rows>
void addToRows(const Matrix<const float>& c, const PickedRows<const float>& from,
               float* const* to) {
    const std::size_t width = from.width;
    std::size_t k = 0;
    for (; k + kBeside * kLanes <= width; k += kBeside * kLanes)
        addTile<Rows, kBeside>(c, from, to, k);
    for (; k + kLanes <= width; k += kLanes)
        addTile<Rows, 1>(c, from, to, k);
    for (; k < width; ++k)
        for (std::size_t i = 0; i < Rows; ++i)
            for (std::size_t j = 0; j < from.count(); ++j)
                to[i][k] += c.at(i, j) * from.row(j)[k];
}

void add(const Matrix<const float>& c, const PickedRows<const float>& from,
         const PickedRows<float>& to) {
    for (std::size_t i = 0; i < to.count(); i += kMostRows) {
        const std::size_t rows = std::min(kMostRows, to.count() - i);
        float* rowsOfTo[kMostRows];
        for (std::size_t r = 0; r < rows; ++r)
            rowsOfTo[r] = to.row(i + r);
        const Matrix<const float> part = c.rowRange(i, rows);
        switch (rows) {
            case 4:
                addToRows<4>(part, from, rowsOfTo);
                break;
            case 3:
                addToRows<3>(part, from, rowsOfTo);
                break;
            case 2:
                addToRows<2>(part, from, rowsOfTo);
                break;
            default:
                addToRows<1>(part, from, rowsOfTo);
        }
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(dots);
HWY_EXPORT(add);

}  // namespace

void pickedDots(const PickedRows<const float>& a, const PickedRows<const float>& b,
                Matrix<float> out) {
    STUDIO_CHECK(a.width == b.width && out.rows == a.count() && out.columns == b.count());
    STUDIO_CHECK(out.columnStride == 1);
    HWY_DYNAMIC_DISPATCH(dots)(a, b, out.data, out.rowStride);
}

void addPickedRows(Matrix<const float> c, const PickedRows<const float>& from,
                   const PickedRows<float>& to) {
    STUDIO_CHECK(from.width == to.width && c.rows == to.count() && c.columns == from.count());
    HWY_DYNAMIC_DISPATCH(add)(c, from, to);
}

}  // namespace studio
#endif
