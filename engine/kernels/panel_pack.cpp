// SPDX-License-Identifier: GPL-3.0-or-later
// Packing of the operands of panel products, from any strides; fast where either stride is 1.
#include "engine/base/check.h"
#include "engine/kernels/panel_layout.h"
#include "engine/kernels/panel_product.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/panel_pack.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#include "engine/kernels/bf16-inl.h"  // after highway.h

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using namespace panels;
using Source = Matrix<const float>;

using D = hn::ScalableTag<float>;
using DU = hn::RebindToUnsigned<D>;
constexpr std::size_t kLanes = HWY_LANES(float);
constexpr std::size_t kWidth = 2 * kLanes;

/// One fp32 panel: columns [first, first + width) of every row, zero-padded.
void packFp32(const Source& m, std::size_t first, float* HWY_RESTRICT out) {
    const std::size_t n = std::min(kWidth, m.columns - first);
    if (m.columnStride == 1 && n == kWidth) {
        const D d;
        for (std::size_t r = 0; r < m.rows; ++r) {
            const float* row = m.data + r * m.rowStride + first;
            hn::Store(hn::LoadU(d, row), d, out + r * kWidth);
            hn::Store(hn::LoadU(d, row + kLanes), d, out + r * kWidth + kLanes);
        }
        return;
    }
    for (std::size_t j = 0; j < kWidth; ++j) {
        const float* column = m.data + (first + j) * m.columnStride;
        for (std::size_t r = 0; r < m.rows; ++r)
            out[r * kWidth + j] = j < n ? column[r * m.rowStride] : 0.0f;
    }
}

/// 32 columns of `rows` rows with column stride 1, as bf16: [rows][16 words].
void roundRows(const Source& m, std::size_t first, std::uint32_t* HWY_RESTRICT out) {
    const D d;
    for (std::size_t r = 0; r < m.rows; ++r) {
        auto* to = reinterpret_cast<std::uint16_t*>(out + r * kBf16Pairs);
        const float* row = m.data + r * m.rowStride + first;
        for (std::size_t j = 0; j < kBf16Width; j += kLanes)
            storeBf16(hn::LoadU(d, row + j), to + j);
    }
}

std::uint32_t pairOf(float even, float odd) { return roundedBf16(even) | roundedBf16(odd) << 16; }

/// The word of two neighbours (r, c) and (r, c + 1), zero beyond the edge.
std::uint32_t columnPair(const Source& m, std::size_t r, std::size_t c) {
    return pairOf(m.at(r, c), c + 1 < m.columns ? m.at(r, c + 1) : 0.0f);
}

void packLeftBf16(const Source& m, std::size_t first, float* place) {
    auto* HWY_RESTRICT out = reinterpret_cast<std::uint32_t*>(place);
    const std::size_t n = std::min(kBf16Width, m.columns - first);
    if (m.columnStride == 1 && n == kBf16Width)
        return roundRows(m, first, out);
    if (m.rowStride == 1) {  // a transposed view: two of its columns make the words of a pair
        const D d;
        HWY_ALIGN std::uint32_t words[kBf16Pairs * kLanes];
        const std::size_t full = m.rows - m.rows % kLanes;
        for (std::size_t r = 0; r < full; r += kLanes) {
            for (std::size_t k = 0; k < kBf16Pairs; ++k) {
                const std::size_t c = first + 2 * k;
                const float* even = m.data + c * m.columnStride + r;
                const auto zero = hn::Zero(d);
                const auto v0 = 2 * k < n ? hn::LoadU(d, even) : zero;
                const auto v1 = 2 * k + 1 < n ? hn::LoadU(d, even + m.columnStride) : zero;
                hn::Store(pairBf16(v0, v1), DU(), words + k * kLanes);
            }
            for (std::size_t i = 0; i < kLanes; ++i)
                for (std::size_t k = 0; k < kBf16Pairs; ++k)
                    out[(r + i) * kBf16Pairs + k] = words[k * kLanes + i];
        }
        for (std::size_t r = full; r < m.rows; ++r)
            for (std::size_t k = 0; k < kBf16Pairs; ++k)
                out[r * kBf16Pairs + k] = 2 * k < n ? columnPair(m, r, first + 2 * k) : 0;
        return;
    }
    for (std::size_t r = 0; r < m.rows; ++r)
        for (std::size_t k = 0; k < kBf16Pairs; ++k)
            out[r * kBf16Pairs + k] = 2 * k < n ? columnPair(m, r, first + 2 * k) : 0;
}

/// `pairs` pairs of rows of one right panel, zero-padded.
void packPairs(const Source& m, std::size_t first, std::size_t pairs,
               std::uint32_t* HWY_RESTRICT out) {
    const std::size_t n = std::min(kBf16Width, m.columns - first);
    if (m.columnStride == 1 && n == kBf16Width) {
        const D d;
        for (std::size_t k = 0; k < pairs; ++k, out += kBf16Width) {
            const float* even = m.data + 2 * k * m.rowStride + first;
            for (std::size_t j = 0; j < kBf16Width; j += kLanes) {
                const auto zero = hn::Zero(d);
                const auto v0 = 2 * k < m.rows ? hn::LoadU(d, even + j) : zero;
                const auto v1 = 2 * k + 1 < m.rows ? hn::LoadU(d, even + m.rowStride + j) : zero;
                hn::Store(pairBf16(v0, v1), DU(), out + j);
            }
        }
        return;
    }
    const Source t = m.transposed();  // its row is one of B's columns
    for (std::size_t j = 0; j < kBf16Width; ++j)
        for (std::size_t k = 0; k < pairs; ++k)
            out[k * kBf16Width + j] = j < n && 2 * k < m.rows ? columnPair(t, first + j, 2 * k) : 0;
}

void packRightBf16(const Source& m, std::size_t first, float* place) {
    packPairs(m, first, divideUp(m.rows, kBf16Width) * kBf16Pairs,
              reinterpret_cast<std::uint32_t*>(place));
}
void packPairBf16(const Source& m, std::size_t first, float* place) {
    packPairs(m, first, 1, reinterpret_cast<std::uint32_t*>(place));
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(packFp32);
HWY_EXPORT(packLeftBf16);
HWY_EXPORT(packRightBf16);
HWY_EXPORT(packPairBf16);

std::size_t panelCount(Precision precision, std::size_t columns) {
    return panels::divideUp(columns, panelWidth(precision));
}

}  // namespace

std::size_t leftPanelFloats(Precision precision, std::size_t rows) {
    return rows * (precision == Precision::Bf16 ? panels::kBf16Pairs : panelWidth(precision));
}

std::size_t rightPanelFloats(Precision precision, std::size_t depth) {
    const std::size_t width = panelWidth(precision);
    if (precision == Precision::Fp32)
        return depth * width;
    return panels::divideUp(depth, width) * panels::kBf16Pairs * width;
}

std::size_t leftFloats(Precision precision, std::size_t rows, std::size_t depth) {
    // The tile unit reads whole tiles of 16 rows: what lies behind the last row must be memory.
    const std::size_t behind = precision == Precision::Bf16 ? 16 * panels::kBf16Pairs : 0;
    return panelCount(precision, depth) * leftPanelFloats(precision, rows) + behind;
}

std::size_t rightFloats(Precision precision, std::size_t depth, std::size_t columns) {
    return panelCount(precision, columns) * rightPanelFloats(precision, depth);
}

LeftPanels packLeft(Precision precision, Matrix<const float> a, float* out) {
    const std::size_t width = panelWidth(precision), stride = leftPanelFloats(precision, a.rows);
    for (std::size_t p = 0; p < panelCount(precision, a.columns); ++p)
        if (precision == Precision::Fp32)
            HWY_DYNAMIC_DISPATCH(packFp32)(a, p * width, out + p * stride);
        else
            HWY_DYNAMIC_DISPATCH(packLeftBf16)(a, p * width, out + p * stride);
    return {out, a.rows, a.columns, stride, false};
}

void packRightPanels(Precision precision, Matrix<const float> b, std::size_t first,
                     std::size_t last, float* out) {
    const std::size_t width = panelWidth(precision), stride = rightPanelFloats(precision, b.rows);
    for (std::size_t p = first; p < last; ++p)
        if (precision == Precision::Fp32)
            HWY_DYNAMIC_DISPATCH(packFp32)(b, p * width, out + p * stride);
        else
            HWY_DYNAMIC_DISPATCH(packRightBf16)(b, p * width, out + p * stride);
}

RightPanels packRight(Precision precision, Matrix<const float> b, float* out) {
    packRightPanels(precision, b, 0, panelCount(precision, b.columns), out);
    return {out, b.rows, b.columns, rightPanelFloats(precision, b.rows)};
}

void packRightPair(Precision precision, Matrix<const float> rows, std::size_t pair,
                   std::size_t depth, float* out) {
    STUDIO_CHECK(rows.columnStride == 1 && rows.rows <= 2 && 2 * pair < depth);
    const std::size_t width = panelWidth(precision), stride = rightPanelFloats(precision, depth);
    for (std::size_t p = 0; p < panelCount(precision, rows.columns); ++p) {
        float* place = out + p * stride;
        if (precision == Precision::Fp32)
            HWY_DYNAMIC_DISPATCH(packFp32)(rows, p * width, place + 2 * pair * width);
        else
            HWY_DYNAMIC_DISPATCH(packPairBf16)(rows, p * width, place + pair * width);
    }
}

RightPanels depthRange(Precision precision, const RightPanels& b, std::size_t first,
                       std::size_t depth) {
    const std::size_t width = panelWidth(precision);
    const std::size_t skipped = precision == Precision::Fp32 ? first : first / 2;
    return {b.data + skipped * width, depth, b.columns, b.panelStride};
}

}  // namespace studio
#endif
