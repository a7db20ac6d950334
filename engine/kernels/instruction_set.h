// SPDX-License-Identifier: GPL-3.0-or-later
// Which SIMD instruction set the kernels run on, and how to force a lesser one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// The set in use, for instance "avx3_dl" (AVX-512), "avx2", "sse4".
std::string instructionSet();

/// The sets this build has kernels for and this CPU can run, best first.
std::vector<std::string> availableInstructionSets();

/// Forces a set by name (as in STUDIO_SIMD=avx2; "avx512" means the best AVX-512 there is, "best"
/// the best of all). Not while kernels run. The error lists what there is; too old a CPU is told so
/// in a sentence.
Status selectInstructionSet(std::string_view name);

}  // namespace studio
