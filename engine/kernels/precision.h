// SPDX-License-Identifier: GPL-3.0-or-later
// The number format inside the large products. Weights, gradients, sums and optimizer state are
// fp32 in both; with Bf16 the factors of a product are rounded to bfloat16 (8 significant bits, to
// nearest, ties to even) and their products summed in fp32.
#pragma once

#include <string_view>

namespace studio {

enum class Precision { Fp32, Bf16 };

/// "fp32" or "bf16".
std::string_view precisionName(Precision precision);
/// Of the setting: "fp32", "bf16", or "auto" for bf16 where the instruction set in use multiplies
/// it faster than fp32.
Precision resolvePrecision(std::string_view setting);

}  // namespace studio
