// SPDX-License-Identifier: GPL-3.0-or-later
// What the processor can do beyond the instruction sets that Highway knows, as far as kernels ask.
#pragma once

namespace studio {

/// AVX-512 with the bf16 dot product (vdpbf16ps).
bool hasAvx512Bf16();
/// True where vdpbf16ps does more multiply-adds a cycle than fp32 does (AMD since Zen 4). Intel
/// runs it at half the fp32 rate and means bf16 to go through AMX.
bool avx512Bf16IsFast();
/// AMX tiles with bf16. Asks the operating system for the use of the tile registers, which it
/// grants to the whole process; false where there are none or it does not.
bool enableAmxBf16();

}  // namespace studio
