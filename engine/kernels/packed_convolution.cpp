// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/packed_convolution.h"

#include <algorithm>

#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/packed_convolution.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#ifndef STUDIO_PACKED_CONVOLUTION_COMMON
#define STUDIO_PACKED_CONVOLUTION_COMMON
namespace studio {
namespace packed_convolution_detail {

constexpr std::size_t kPadding = 16;  // floats in the widest vector of any instruction set
constexpr std::size_t kChains = 4;

struct Sizes {
    std::size_t groups, channels, kernel, padded;
};

}  // namespace packed_convolution_detail
}  // namespace studio
#endif

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using packed_convolution_detail::kChains;
using packed_convolution_detail::kPadding;
using packed_convolution_detail::Sizes;

void convolveStep(const Sizes& s, const float* HWY_RESTRICT weight, const float* const* taps,
                  float* HWY_RESTRICT y) {
    const hn::CappedTag<float, kPadding> d;
    const std::size_t lanes = hn::Lanes(d);
    HWY_ALIGN float last[kPadding];
    for (std::size_t g = 0; g < s.groups; ++g, weight += s.kernel * s.channels * s.padded)
        for (std::size_t v = 0; v < s.channels; v += lanes) {
            hn::Vec<decltype(d)> sums[kChains];
            for (auto& sum : sums)
                sum = hn::Zero(d);
            const float* w = weight + v;
            for (std::size_t c0 = 0; c0 < s.kernel; c0 += kChains) {
                const std::size_t count = std::min(kChains, s.kernel - c0);
                for (std::size_t c = 0; c < s.channels; ++c) {
                    const float* at = w + (c0 * s.channels + c) * s.padded;
                    const std::size_t channel = g * s.channels + c;
                    if (count == kChains) {
                        HWY_UNROLL(4)
                        for (std::size_t j = 0; j < kChains; ++j)
                            sums[j] =
                                hn::MulAdd(hn::Set(d, taps[c0 + j][channel]),
                                           hn::Load(d, at + j * s.channels * s.padded), sums[j]);
                    } else {
                        for (std::size_t j = 0; j < count; ++j)
                            sums[j] =
                                hn::MulAdd(hn::Set(d, taps[c0 + j][channel]),
                                           hn::Load(d, at + j * s.channels * s.padded), sums[j]);
                    }
                }
            }
            const auto sum = hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]));
            hn::Store(sum, d, last);
            std::copy_n(last, std::min(lanes, s.channels - v), y + g * s.channels + v);
        }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {

HWY_EXPORT(convolveStep);
using packed_convolution_detail::kPadding;

PackedConvolution::PackedConvolution(std::size_t width, std::size_t groups, std::size_t kernel,
                                     const float* weight)
    : m_groups(groups),
      m_channels(width / groups),
      m_kernel(kernel),
      m_padded((m_channels + kPadding - 1) / kPadding * kPadding),
      m_weight(groups * kernel * m_channels * m_padded) {
    STUDIO_CHECK(width % groups == 0);
    for (std::size_t o = 0; o < width; ++o)
        for (std::size_t c = 0; c < m_channels; ++c)
            for (std::size_t j = 0; j < kernel; ++j) {
                const std::size_t row = (o / m_channels * kernel + j) * m_channels + c;
                m_weight[row * m_padded + o % m_channels] =
                    weight[(o * m_channels + c) * kernel + j];
            }
}

void PackedConvolution::apply(std::span<const float* const> taps, float* y) const {
    STUDIO_CHECK(taps.size() == m_kernel);
    HWY_DYNAMIC_DISPATCH(convolveStep)
    ({m_groups, m_channels, m_kernel, m_padded}, m_weight.data(), taps.data(), y);
}

}  // namespace studio
#endif
