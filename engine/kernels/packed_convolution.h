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

    std::size_t kernel() const { return m_kernel; }
    /// The scalar reference on any type of number; make turns a weight into one. y, written, begins
    /// with zeros.
    template <class Number, class Make>
    void applyPlainly(const Number* const* taps, const Make& make, Number* y) const {
        const float* row = m_weight.data();
        for (std::size_t g = 0; g < m_groups; ++g)
            for (std::size_t j = 0; j < m_kernel; ++j)
                for (std::size_t c = 0; c < m_channels; ++c, row += m_padded)
                    for (std::size_t o = 0; o < m_channels; ++o)
                        y[g * m_channels + o] += make(row[o]) * taps[j][g * m_channels + c];
    }

private:
    std::size_t m_groups = 0, m_channels = 0, m_kernel = 0, m_padded = 0;
    AlignedBuffer<float> m_weight;
};

}  // namespace studio
