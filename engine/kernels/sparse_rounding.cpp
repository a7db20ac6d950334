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

/// The entries of one word in a panel.
struct Entries {
    std::size_t count = 0;
    float gradients[kBf16Width];
    std::size_t rows[kBf16Width];  // offsets of h and dh

    void add(std::uint64_t lanes, const float* HWY_RESTRICT values, std::size_t j,
             std::size_t width) {
        for (; lanes != 0; lanes &= lanes - 1, ++count) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(lanes));
            gradients[count] = values[lane];
            rows[count] = (j + lane) * width;
        }
    }
};

/// dh += g w for each entry's row and, unless it is null, dw += g h: columns from c on, `Vectors`
/// vectors. The word stays in registers over its entries.
template <std::size_t Vectors, class Tag>
HWY_INLINE void addColumns(Tag d, const SparsePanel& p, const Entries& entries,
                           const float* HWY_RESTRICT word, float* HWY_RESTRICT gradient,
                           std::size_t c) {
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<Tag> w[Vectors], sum[Vectors];
    for (std::size_t v = 0; v < Vectors; ++v) {
        w[v] = hn::LoadU(d, word + c + v * lanes);
        sum[v] = gradient ? hn::LoadU(d, gradient + c + v * lanes) : hn::Zero(d);
    }
    for (std::size_t e = 0; e < entries.count; ++e) {
        const auto g = hn::Set(d, entries.gradients[e]);
        const float* hidden = p.hidden + entries.rows[e] + c;
        float* out = p.hiddenGradient + entries.rows[e] + c;
        for (std::size_t v = 0; v < Vectors; ++v) {
            sum[v] = hn::MulAdd(g, hn::LoadU(d, hidden + v * lanes), sum[v]);
            hn::StoreU(hn::MulAdd(g, w[v], hn::LoadU(d, out + v * lanes)), d, out + v * lanes);
        }
    }
    if (gradient)
        for (std::size_t v = 0; v < Vectors; ++v)
            hn::StoreU(sum[v], d, gradient + c + v * lanes);
}

HWY_INLINE void addWord(const SparsePanel& p, std::size_t index, const Entries& entries) {
    const float* word = p.weights + index * p.width;
    float* gradient = p.weightGradient ? p.weightGradient + index * p.width : nullptr;
    constexpr std::size_t kVectors = 4;
    std::size_t c = 0;
    for (; c + kVectors * kLanes <= p.width; c += kVectors * kLanes)
        addColumns<kVectors>(D(), p, entries, word, gradient, c);
    for (; c + kLanes <= p.width; c += kLanes)
        addColumns<1>(D(), p, entries, word, gradient, c);
    for (; c < p.width; ++c)
        addColumns<1>(hn::CappedTag<float, 1>(), p, entries, word, gradient, c);
    for (std::size_t e = 0; p.biasGradient && e < entries.count; ++e)
        p.biasGradient[index] += entries.gradients[e];
}

template <class Kept>
HWY_INLINE std::size_t sparse(const SparsePanel& p, std::size_t panelColumns) {
    const D d;
    const auto* kept = reinterpret_cast<const Kept*>(p.exponentials);
    const V epsilon = hn::Set(d, p.epsilon);
    HWY_ALIGN float gradients[kLanes];
    std::size_t count = 0;
    Entries entries;
    for (std::size_t word = 0; word < p.words; ++word) {
        entries.count = 0;
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
            entries.add(bits[0] | std::uint64_t{bits[1]} << 8, gradients, j, p.width);
        }
        if (entries.count > 0)
            addWord(p, word, entries);
        count += entries.count;
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
