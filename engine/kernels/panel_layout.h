// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that the files of the panel products share; see panel_product.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "engine/kernels/panel_product.h"

namespace studio::panels {

/// bf16: columns of a panel; a left panel's row has half as many words of two numbers.
constexpr std::size_t kBf16Width = 32;
constexpr std::size_t kBf16Pairs = kBf16Width / 2;
/// Products of one block of depth are summed in registers; its part of a panel stays in L1.
constexpr std::size_t kDepthBlock = 256;

inline std::size_t divideUp(std::size_t n, std::size_t by) { return (n + by - 1) / by; }

/// Nearest bf16, ties to even, in the lower half; a NaN stays one.
inline std::uint32_t roundedBf16(float x) {
    std::uint32_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    if ((bits & 0x7fffffffu) > 0x7f800000u)
        return (bits >> 16) | 0x40u;
    return (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
}

/// The native bf16 products, for processors that have them. Like panelProduct().
void dotProductBf16(const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                    Accumulate accumulate);
/// Products of tiles and nothing else; the operations done. The roof for tileProductBf16().
double tilePeakLoop(std::size_t rounds);
void tileProductBf16(const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                     Accumulate accumulate);

}  // namespace studio::panels
