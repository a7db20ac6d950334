// SPDX-License-Identifier: GPL-3.0-or-later
// Which SIMD instruction set the kernels run on, and how to force a lesser one. Highway's targets,
// and above AVX-512 two that say what multiplies bf16: "avx3_amx" (tiles) and "avx3_bf16"
// (vdpbf16ps); on all others bf16 products are computed with fp32 instructions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// The set in use, for instance "avx3_amx", "avx3" (AVX-512), "avx2", "sse4".
std::string instructionSet();

/// The sets this build has kernels for and this CPU can run, best first.
std::vector<std::string> availableInstructionSets();

/// Forces a set by name (as in STUDIO_SIMD=avx2; "avx512" means the best AVX-512 there is, "best"
/// the best of all). Not while kernels run. The error lists what there is; too old a CPU is told so
/// in a sentence.
Status selectInstructionSet(std::string_view name);

/// What multiplies bf16 in the set in use.
enum class Bf16Unit { Emulated, DotProduct, Tiles };
Bf16Unit bf16Unit();

}  // namespace studio
