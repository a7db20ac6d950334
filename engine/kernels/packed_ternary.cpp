// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/packed_ternary.h"

#include <algorithm>

#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/packed_ternary.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;
using DU = hn::RebindToUnsigned<D>;

// Vectors of sums at once: enough independent chains, and no more than the registers hold.
#if HWY_TARGET <= HWY_AVX3
constexpr std::size_t kVectors = 2;
#else
constexpr std::size_t kVectors = 4;
#endif

// sum + x where the mask is set. Where masks are registers, the sum itself is masked; elsewhere a
// zero is added in the other lanes. Sums start at +0 and so never are -0: both give the same bits.
template <class Mask>
HWY_INLINE hn::Vec<D> addWhere(Mask mask, hn::Vec<D> x, hn::Vec<D> sum) {
#if HWY_TARGET <= HWY_AVX3
    return hn::IfThenElse(mask, hn::Add(sum, x), sum);
#else
    return hn::Add(sum, hn::IfThenElseZero(mask, x));
#endif
}

// One panel: words [inputs][adds, subtracts] -> y [32].
void applyPanel(const std::uint32_t* HWY_RESTRICT words, std::size_t inputs,
                const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const D d;
    const DU du;
    const std::size_t lanes = hn::Lanes(d);
    HWY_ALIGN std::uint32_t singleBits[32];
    for (std::size_t i = 0; i < 32; ++i)
        singleBits[i] = std::uint32_t{1} << i;
    for (std::size_t first = 0; first < 32; first += kVectors * lanes) {
        hn::Vec<DU> bit[kVectors];
        hn::Vec<D> added[kVectors], subtracted[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v) {
            bit[v] = hn::Load(du, singleBits + first + v * lanes);
            added[v] = subtracted[v] = hn::Zero(d);
        }
        for (std::size_t i = 0; i < inputs; ++i) {
            const auto xi = hn::Set(d, x[i]);
            const auto adds = hn::Set(du, words[2 * i]), subtracts = hn::Set(du, words[2 * i + 1]);
            HWY_UNROLL(4)
            for (std::size_t v = 0; v < kVectors; ++v) {
                added[v] = addWhere(hn::RebindMask(d, hn::TestBit(adds, bit[v])), xi, added[v]);
                subtracted[v] =
                    addWhere(hn::RebindMask(d, hn::TestBit(subtracts, bit[v])), xi, subtracted[v]);
            }
        }
        for (std::size_t v = 0; v < kVectors; ++v)
            hn::StoreU(hn::Sub(added[v], subtracted[v]), d, y + first + v * lanes);
    }
}

void applyPanels(const std::uint32_t* words, std::size_t outputs, std::size_t inputs,
                 const float* x, float* y) {
    constexpr std::size_t kPanel = PackedTernary::kPanel;
    std::size_t first = 0;
    for (; first + kPanel <= outputs; first += kPanel, words += 2 * inputs)
        applyPanel(words, inputs, x, y + first);
    if (first < outputs) {
        float last[kPanel];
        applyPanel(words, inputs, x, last);
        std::copy_n(last, outputs - first, y + first);
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {

HWY_EXPORT(applyPanels);

PackedTernary::PackedTernary(std::size_t outputs, std::size_t inputs, const float* ternary)
    : m_outputs(outputs), m_inputs(inputs), m_words((outputs + kPanel - 1) / kPanel * 2 * inputs) {
    for (std::size_t o = 0; o < outputs; ++o) {
        std::uint32_t* words = m_words.data() + o / kPanel * 2 * inputs;
        const auto shift = static_cast<unsigned>(o % kPanel);
        for (std::size_t i = 0; i < inputs; ++i) {
            const float value = ternary[o * inputs + i];
            STUDIO_CHECK(value == 0 || value == 1 || value == -1);
            words[2 * i] |= static_cast<std::uint32_t>(value > 0) << shift;
            words[2 * i + 1] |= static_cast<std::uint32_t>(value < 0) << shift;
        }
    }
}

void PackedTernary::apply(const float* x, float* y) const {
    HWY_DYNAMIC_DISPATCH(applyPanels)(m_words.data(), m_outputs, m_inputs, x, y);
}

}  // namespace studio
#endif
