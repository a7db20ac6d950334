// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/sparse_rounding.h"

#include <bit>
#include <cstdint>

#include "engine/kernels/panel_layout.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/sparse_rounding.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using namespace panels;

using D = hn::ScalableTag<float>;
using V = hn::Vec<D>;
constexpr std::size_t kLanes = HWY_LANES(float);

HWY_INLINE V loadKept(const float* panel, std::size_t at) { return hn::Load(D(), panel + at); }
HWY_INLINE V loadKept(const std::uint16_t* panel, std::size_t at) {
    const hn::RebindToUnsigned<D> du;
    const hn::Rebind<std::uint16_t, D> d16;
    return hn::BitCast(D(), hn::ShiftLeft<16>(hn::PromoteTo(du, hn::LoadU(d16, panel + at))));
}

/// y += g x and v += g u, n numbers each; v may be null.
HWY_INLINE void addPair(std::size_t n, float g, const float* HWY_RESTRICT x, float* HWY_RESTRICT y,
                        const float* HWY_RESTRICT u, float* HWY_RESTRICT v) {
    const D d;
    const V factor = hn::Set(d, g);
    std::size_t i = 0;
    if (v) {
        for (; i + kLanes <= n; i += kLanes) {
            hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, x + i), hn::LoadU(d, y + i)), d, y + i);
            hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, u + i), hn::LoadU(d, v + i)), d, v + i);
        }
        for (; i < n; ++i) {
            y[i] += g * x[i];
            v[i] += g * u[i];
        }
        return;
    }
    for (; i + kLanes <= n; i += kLanes)
        hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, x + i), hn::LoadU(d, y + i)), d, y + i);
    for (; i < n; ++i)
        y[i] += g * x[i];
}

/// The entries of one word and kLanes rows from row j on.
HWY_INLINE std::size_t addEntries(const SparsePanel& p, std::size_t word, std::size_t j,
                                  const float* HWY_RESTRICT gradients, std::uint64_t rows) {
    const float* weights = p.weights + word * p.width;
    float* weightGradient = p.weightGradient ? p.weightGradient + word * p.width : nullptr;
    std::size_t count = 0;
    for (; rows != 0; rows &= rows - 1, ++count) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(rows));
        const float g = gradients[lane];
        const std::size_t row = (j + lane) * p.width;
        addPair(p.width, g, weights, p.hiddenGradient + row, p.hidden + row, weightGradient);
        if (p.biasGradient)
            p.biasGradient[word] += g;
    }
    return count;
}

template <class Kept>
HWY_INLINE std::size_t sparse(const SparsePanel& p, std::size_t panelColumns) {
    const D d;
    const auto* kept = reinterpret_cast<const Kept*>(p.exponentials);
    const V epsilon = hn::Set(d, p.epsilon);
    HWY_ALIGN float gradients[kLanes];
    std::size_t count = 0;
    for (std::size_t word = 0; word < p.words; ++word)
        for (std::size_t j = 0; j < panelColumns; j += kLanes) {
            const V probability =
                hn::Mul(loadKept(kept, word * panelColumns + j), hn::Load(d, p.scale + j));
            const auto large = hn::Ge(probability, epsilon);
            auto taken = large;
            V rounded = probability;
            if (p.takeSmall) {
                const V sum =
                    hn::Add(hn::Load(d, p.sums + j), hn::IfThenZeroElse(large, probability));
                // The sum was below epsilon, and still is where the word is a large one.
                const auto passed = hn::Ge(sum, epsilon);
                hn::Store(hn::Sub(sum, hn::IfThenElseZero(passed, epsilon)), d, p.sums + j);
                rounded = hn::IfThenElse(large, probability, epsilon);
                taken = hn::Or(large, passed);
            }
            if (hn::AllFalse(d, taken))
                continue;
            hn::Store(hn::Mul(rounded, hn::Load(d, p.factor + j)), d, gradients);
            std::uint8_t bits[8] = {};
            hn::StoreMaskBits(d, taken, bits);
            count += addEntries(p, word, j, gradients, bits[0] | std::uint64_t{bits[1]} << 8);
        }
    return count;
}

std::size_t sparseFp32(const SparsePanel& p) { return sparse<float>(p, 2 * kLanes); }
std::size_t sparseBf16(const SparsePanel& p) { return sparse<std::uint16_t>(p, kBf16Width); }

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(sparseFp32);
HWY_EXPORT(sparseBf16);

}  // namespace

std::size_t addSparseGradients(Precision precision, const SparsePanel& panel) {
    if (precision == Precision::Fp32)
        return HWY_DYNAMIC_DISPATCH(sparseFp32)(panel);
    return HWY_DYNAMIC_DISPATCH(sparseBf16)(panel);
}

}  // namespace studio
#endif
