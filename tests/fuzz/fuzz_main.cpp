// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry; STUDIO_FUZZ_TARGET is one of fuzz_targets.h.
#include <cstdint>

#include "tests/fuzz/fuzz_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    studio::testing::STUDIO_FUZZ_TARGET(std::as_bytes(std::span(data, size)));
    return 0;
}
