// SPDX-License-Identifier: GPL-3.0-or-later
// PackedConvolution: the grouped causal convolution of convolution.h for one time step, with its
// weights packed once. For generation, where the past inputs come from a ring.
//
// Layout: [group][tap][input channel][output channel], the outputs padded to 16 so that every
// instruction set reads whole vectors. Each tap is summed apart, taps modulo four, and the four
// sums are added at the end.
#pragma once

#include <cstddef>
#include <span>

#include "engine/base/aligned_buffer.h"

namespace studio {

class PackedConvolution {
public:
    PackedConvolution() = default;
    /// weight: [width, width / groups, kernel], as convolution.h has it; groups divides width.
    PackedConvolution(std::size_t width, std::size_t groups, std::size_t kernel,
                      const float* weight);

    /// taps: [kernel] pointers to rows [width], the oldest first, the current one last.
    /// y: [width], written; overlaps no tap.
    void apply(std::span<const float* const> taps, float* y) const;

private:
    std::size_t m_groups = 0, m_channels = 0, m_kernel = 0, m_padded = 0;
    AlignedBuffer<float> m_weight;
};

}  // namespace studio
