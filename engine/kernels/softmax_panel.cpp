// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/softmax_panel.h"

#include <limits>

#include "engine/base/check.h"
#include "engine/kernels/panel_layout.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/softmax_panel.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#include "engine/kernels/bf16-inl.h"  // after highway.h

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using namespace panels;

using D = hn::ScalableTag<float>;
using V = hn::Vec<D>;
constexpr std::size_t kLanes = HWY_LANES(float);
constexpr float kHeadroom = 8.0f;

/// exp(x) for x <= 0; below e^-86 it is zero. With n the integer nearest to x log2 e, x = n ln 2 +
/// r and |r| <= 0.3466: the terms of e^r up to r^7 leave out 5e-9 of it, less than they round.
HWY_INLINE V exponential(V x) {
    const D d;
    const hn::RebindToSigned<D> di;
    const V n = hn::Round(hn::Mul(x, hn::Set(d, 1.44269504f)));
    // ln 2 in two parts, the first with 9 bits, so that n times it is exact.
    const V r = hn::NegMulAdd(n, hn::Set(d, -2.12194440e-4f),
                              hn::NegMulAdd(n, hn::Set(d, 0.693359375f), x));
    V sum = hn::Set(d, 1.0f / 5040);
    for (const float c : {1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f})
        sum = hn::MulAdd(sum, r, hn::Set(d, c));
    const auto power = hn::ShiftLeft<23>(hn::ConvertTo(di, n));
    const V result = hn::BitCast(d, hn::Add(hn::BitCast(di, sum), power));
    return hn::IfThenElseZero(hn::Ge(x, hn::Set(d, -86.0f)), result);
}

/// Largest of `words` logits in each lane of column j.
HWY_INLINE V largest(std::size_t words, std::size_t width, const float* z) {
    const D d;
    V best0 = hn::Load(d, z), best1 = best0;
    std::size_t w = 0;
    for (; w + 2 <= words; w += 2) {
        best0 = hn::Max(best0, hn::Load(d, z + w * width));
        best1 = hn::Max(best1, hn::Load(d, z + (w + 1) * width));
    }
    if (w < words)
        best0 = hn::Max(best0, hn::Load(d, z + w * width));
    return hn::Max(best0, best1);
}

/// Moves the reference of the lanes of column j where a logit is above it.
HWY_INLINE V updatedReference(std::size_t words, std::size_t width, const float* z,
                              const SoftmaxPanel& panel, std::size_t j, bool& moved) {
    const D d;
    const V top = largest(words, width, z), old = hn::LoadU(d, panel.reference + j);
    const auto above = hn::Gt(top, old);
    V scale = hn::Set(d, 1.0f), reference = old;
    if (!hn::AllFalse(d, above)) {
        moved = true;
        reference = hn::IfThenElse(above, hn::Add(top, hn::Set(d, kHeadroom)), old);
        scale = hn::IfThenElse(above, exponential(hn::Sub(old, reference)), scale);
        hn::StoreU(reference, d, panel.reference + j);
        hn::StoreU(hn::Mul(hn::LoadU(d, panel.sum + j), scale), d, panel.sum + j);
    }
    hn::StoreU(scale, d, panel.rescale + j);
    return reference;
}

bool exponentiateFp32(std::size_t words, float* HWY_RESTRICT z, const SoftmaxPanel& panel) {
    const D d;
    constexpr std::size_t kWidth = 2 * kLanes;
    bool moved = false;
    for (std::size_t j = 0; j < kWidth; j += kLanes) {
        const V reference = updatedReference(words, kWidth, z + j, panel, j, moved);
        V sum0 = hn::Zero(d), sum1 = hn::Zero(d);
        std::size_t w = 0;
        for (; w + 2 <= words; w += 2) {
            float* at = z + w * kWidth + j;
            const V e0 = exponential(hn::Sub(hn::Load(d, at), reference));
            const V e1 = exponential(hn::Sub(hn::Load(d, at + kWidth), reference));
            hn::Store(e0, d, at);
            hn::Store(e1, d, at + kWidth);
            sum0 = hn::Add(sum0, e0);
            sum1 = hn::Add(sum1, e1);
        }
        if (w < words) {
            float* at = z + w * kWidth + j;
            const V e = exponential(hn::Sub(hn::Load(d, at), reference));
            hn::Store(e, d, at);
            sum0 = hn::Add(sum0, e);
        }
        const V sum = hn::Add(hn::LoadU(d, panel.sum + j), hn::Add(sum0, sum1));
        hn::StoreU(sum, d, panel.sum + j);
    }
    return moved;
}

bool exponentiateBf16(std::size_t words, const float* HWY_RESTRICT z, const SoftmaxPanel& panel,
                      float* right, float* left) {
    const D d;
    const hn::RebindToUnsigned<D> du;
    const std::size_t pairs = divideUp(words, kBf16Width) * kBf16Pairs;
    bool moved = false;
    for (std::size_t j = 0; j < kBf16Width; j += kLanes) {
        const V reference = updatedReference(words, kBf16Width, z + j, panel, j, moved);
        V sum0 = hn::Zero(d), sum1 = hn::Zero(d);
        auto* to = reinterpret_cast<std::uint32_t*>(right) + j;
        auto* keep = reinterpret_cast<std::uint16_t*>(left) + j;
        for (std::size_t pair = 0; pair < pairs; ++pair, to += kBf16Width) {
            const std::size_t w = 2 * pair;
            const float* at = z + w * kBf16Width + j;
            V e0 = hn::Zero(d), e1 = hn::Zero(d);
            if (w < words)
                e0 = exponential(hn::Sub(hn::Load(d, at), reference));
            if (w + 1 < words)
                e1 = exponential(hn::Sub(hn::Load(d, at + kBf16Width), reference));
            sum0 = hn::Add(sum0, e0);
            sum1 = hn::Add(sum1, e1);
            hn::Store(pairBf16(e0, e1), du, to);
            if (left && w < words)
                storeBf16(e0, keep + w * kBf16Width);
            if (left && w + 1 < words)
                storeBf16(e1, keep + (w + 1) * kBf16Width);
        }
        const V sum = hn::Add(hn::LoadU(d, panel.sum + j), hn::Add(sum0, sum1));
        hn::StoreU(sum, d, panel.sum + j);
    }
    return moved;
}

void scaleColumns(std::size_t rows, std::size_t width, const float* scale, float* HWY_RESTRICT m) {
    const D d;
    for (std::size_t j = 0; j < width; j += kLanes) {
        const V s = hn::LoadU(d, scale + j);
        for (std::size_t r = 0; r < rows; ++r)
            hn::StoreU(hn::Mul(hn::LoadU(d, m + r * width + j), s), d, m + r * width + j);
    }
}

/// kLanes neighbouring numbers of a left panel.
HWY_INLINE V loadKept(const float* panel, std::size_t at) { return hn::Load(D(), panel + at); }
HWY_INLINE V loadKept(const std::uint16_t* panel, std::size_t at) {
    const hn::RebindToUnsigned<D> du;
    const hn::Rebind<std::uint16_t, D> d16;
    return hn::BitCast(D(), hn::ShiftLeft<16>(hn::PromoteTo(du, hn::LoadU(d16, panel + at))));
}

template <class Kept>
HWY_INLINE void weightedRowSums(const LeftPanels& a, std::size_t width, const float* scale,
                                float* HWY_RESTRICT sums) {
    const D d;
    for (std::size_t r = 0; r < a.rows; ++r) {
        V sum = hn::Zero(d);
        for (std::size_t p = 0; p * width < a.depth; ++p) {
            const auto* panel = reinterpret_cast<const Kept*>(a.data + p * a.panelStride);
            for (std::size_t j = 0; j < width; j += kLanes)
                sum = hn::MulAdd(loadKept(panel, r * width + j), hn::Load(d, scale + p * width + j),
                                 sum);
        }
        sums[r] += hn::GetLane(hn::SumOfLanes(d, sum));
    }
}
void weightedRowSumsFp32(const LeftPanels& a, const float* scale, float* sums) {
    weightedRowSums<float>(a, 2 * kLanes, scale, sums);
}
void weightedRowSumsBf16(const LeftPanels& a, const float* scale, float* sums) {
    weightedRowSums<std::uint16_t>(a, kBf16Width, scale, sums);
}

void axpy(std::size_t n, float a, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const D d;
    const V factor = hn::Set(d, a);
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes)
        hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, x + i), hn::LoadU(d, y + i)), d, y + i);
    const hn::CappedTag<float, 1> one;
    for (; i < n; ++i)
        y[i] = hn::GetLane(hn::MulAdd(hn::Set(one, a), hn::Set(one, x[i]), hn::Set(one, y[i])));
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(exponentiateFp32);
HWY_EXPORT(exponentiateBf16);
HWY_EXPORT(scaleColumns);
HWY_EXPORT(weightedRowSumsFp32);
HWY_EXPORT(weightedRowSumsBf16);
HWY_EXPORT(axpy);

}  // namespace

float startOfReference() { return std::numeric_limits<float>::lowest() / 2; }

bool exponentiatePanel(Precision precision, std::size_t words, float* logits,
                       const SoftmaxPanel& panel, float* right, float* left) {
    if (precision == Precision::Fp32)
        return HWY_DYNAMIC_DISPATCH(exponentiateFp32)(words, logits, panel);
    return HWY_DYNAMIC_DISPATCH(exponentiateBf16)(words, logits, panel, right, left);
}

void scalePanelColumns(Precision precision, std::size_t rows, const float* scale, float* m) {
    HWY_DYNAMIC_DISPATCH(scaleColumns)(rows, panelWidth(precision), scale, m);
}

void addWeightedRowSums(Precision precision, const LeftPanels& a, const float* scale, float* sums) {
    STUDIO_CHECK(!a.transposed);
    if (precision == Precision::Fp32)
        HWY_DYNAMIC_DISPATCH(weightedRowSumsFp32)(a, scale, sums);
    else
        HWY_DYNAMIC_DISPATCH(weightedRowSumsBf16)(a, scale, sums);
}

void addColumnSums(Matrix<const float> m, float* sums) {
    for (std::size_t r = 0; r < m.rows; ++r)
        addScaled(m.columns, 1.0f, m.data + r * m.rowStride, sums);
}

void addScaled(std::size_t n, float a, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(axpy)(n, a, x, y);
}

}  // namespace studio
#endif
