// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/block_product.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/block_product.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::CappedTag<float, kPanelWidth / 2>;

// Sums in registers: kRows x 2 vectors, of the 32 that AVX-512 and NEON have, else of 16.
#if HWY_TARGET <= HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr std::size_t kRows = 8;
#else
constexpr std::size_t kRows = 4;
#endif
// B's stretch of a panel stays in the L1 cache while all rows pass over it.
constexpr std::size_t kDepth = 256;

// sums += kRows rows of A times two vectors of B. A's element of row r at depth k lies at
// a[k * kStepDepth + r * kStepRow].
template <std::size_t kStepDepth, std::size_t kStepRow>
HWY_INLINE void accumulate(std::size_t depth, const float* HWY_RESTRICT a,
                           const float* HWY_RESTRICT b, float* HWY_RESTRICT c, bool add) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<D> sum0[kRows], sum1[kRows];
    for (std::size_t r = 0; r < kRows; ++r) {
        sum0[r] = add ? hn::Load(d, c + r * kPanelWidth) : hn::Zero(d);
        sum1[r] = add ? hn::Load(d, c + r * kPanelWidth + lanes) : hn::Zero(d);
    }
    for (std::size_t k = 0; k < depth; ++k) {
        const auto b0 = hn::Load(d, b), b1 = hn::Load(d, b + lanes);
        HWY_UNROLL(8)
        for (std::size_t r = 0; r < kRows; ++r) {
            const auto ar = hn::Set(d, a[r * kStepRow]);
            sum0[r] = hn::MulAdd(ar, b0, sum0[r]);
            sum1[r] = hn::MulAdd(ar, b1, sum1[r]);
        }
        a += kStepDepth;
        b += kPanelWidth;
    }
    for (std::size_t r = 0; r < kRows; ++r) {
        hn::Store(sum0[r], d, c + r * kPanelWidth);
        hn::Store(sum1[r], d, c + r * kPanelWidth + lanes);
    }
}

template <std::size_t kStepDepth, std::size_t kStepRow>
HWY_INLINE void block(std::size_t depth, const float* a, const float* b, float* c, bool add) {
    const std::size_t columns = 2 * hn::Lanes(D());
    for (std::size_t v = 0; v < kPanelWidth; v += columns)
        for (std::size_t r = 0; r < kPanelWidth; r += kRows)
            accumulate<kStepDepth, kStepRow>(depth, a + r * kStepRow, b + v,
                                             c + r * kPanelWidth + v, add);
}

void transposedTimes(std::size_t depth, const float* a, const float* b, float* c) {
    for (std::size_t k = 0; k < depth; k += kDepth)
        block<kPanelWidth, 1>(std::min(kDepth, depth - k), a + k * kPanelWidth, b + k * kPanelWidth,
                              c, k > 0);
}

void rowsTimes(std::size_t depth, const float* x, std::size_t step, const float* b, float* c) {
    for (std::size_t k = 0; k < depth; k += kPanelWidth, x += step)
        block<1, kPanelWidth>(kPanelWidth, x, b + k * kPanelWidth, c, k > 0);
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(transposedTimes);
HWY_EXPORT(rowsTimes);

}  // namespace

void blockProduct(std::size_t depth, const float* a, const float* b, float* c) {
    HWY_DYNAMIC_DISPATCH(transposedTimes)(depth, a, b, c);
}

void blockRowsProduct(std::size_t depth, const float* x, std::size_t step, const float* b,
                      float* c) {
    HWY_DYNAMIC_DISPATCH(rowsTimes)(depth, x, step, b, c);
}

}  // namespace studio
#endif
