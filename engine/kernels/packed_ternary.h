// SPDX-License-Identifier: GPL-3.0-or-later
// PackedTernary: a ternary matrix at 2 bits a weight, for one row at a time: y = T x by additions
// and subtractions only. For generation; training multiplies whole batches (matrix_product.h).
//
// Layout: panels of 32 outputs; in a panel, for each input in turn, 32 bits of the outputs that
// add it and 32 bits of those that subtract it. A kernel broadcasts one input and adds it under
// the mask that the bits are: weights stream once and in order, no horizontal sums are needed, and
// each output has its sums in a lane of its own. They run over the inputs in order, so the result
// is bit-identical on every instruction set, and to applyPlainly().
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/aligned_buffer.h"

namespace studio {

class PackedTernary {
public:
    static constexpr std::size_t kPanel = 32;  ///< Outputs a panel: the bits of one word.

    PackedTernary() = default;
    /// ternary: [outputs, inputs], row-major, each value -1, 0 or +1.
    PackedTernary(std::size_t outputs, std::size_t inputs, const float* ternary);

    std::size_t outputs() const { return m_outputs; }
    std::size_t inputs() const { return m_inputs; }
    std::size_t bytes() const { return m_words.size() * sizeof(std::uint32_t); }

    /// x: [inputs] -> y: [outputs], written. x and y do not overlap.
    void apply(const float* x, float* y) const;

    /// The scalar reference, on any type of number that has +=, - and a zero.
    template <class Number>
    void applyPlainly(const Number* x, Number* y) const {
        for (std::size_t o = 0; o < m_outputs; ++o) {
            const std::uint32_t* words = m_words.data() + o / kPanel * 2 * m_inputs;
            const std::uint32_t bit = std::uint32_t{1} << (o % kPanel);
            Number added{}, subtracted{};
            for (std::size_t i = 0; i < m_inputs; ++i) {
                if (words[2 * i] & bit)
                    added += x[i];
                if (words[2 * i + 1] & bit)
                    subtracted += x[i];
            }
            y[o] = added - subtracted;
        }
    }

private:
    std::size_t m_outputs = 0, m_inputs = 0;
    AlignedBuffer<std::uint32_t> m_words;  // [panel][input][adds, subtracts]
};

}  // namespace studio
