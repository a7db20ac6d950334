// SPDX-License-Identifier: GPL-3.0-or-later
// What gated_convolution.cpp hands to its kernels, the same for every instruction set.
#pragma once

#include <algorithm>
#include <cstddef>

#include "engine/kernels/gated_convolution.h"

namespace studio {
namespace gated_convolution_detail {

/// Time steps whose sums are in registers together; memory is padded by as many.
constexpr std::size_t kTile = 8;

/// One pass over all rows. Channels are padded to whole vectors: P of them for G of a group.
struct Pass {
    const ConvolutionShape* shape;
    std::size_t padded;    ///< P
    std::size_t firstTap;  ///< Earlier ones reach back behind every sequence's beginning.
    NormedRows<float> input;
    const float* weights;  ///< forward [group][tap][G][2 P], backward [group][tap][2 P][P]
    float *s, *v, *y;      ///< forward
    const float* dy;       ///< backward
    float* dn;

    std::size_t shift(std::size_t tap) const { return (shape->kernel - 1 - tap) * shape->dilation; }
    /// Zeros before (forward) or after (backward) a sequence.
    std::size_t margin() const { return shift(firstTap); }
    std::size_t rows() const { return margin() + shape->length + kTile; }
    std::size_t groupWeights() const {
        return shape->kernel * 2 * padded * std::max(padded, shape->groupWidth());
    }
    /// Floats of a task's own memory: n [rows][G], d [rows][2 P].
    std::size_t inputSize() const { return (rows() * shape->groupWidth() + 15) / 16 * 16; }
    std::size_t taskMemory() const { return inputSize() + rows() * 2 * padded; }
};

}  // namespace gated_convolution_detail
}  // namespace studio
