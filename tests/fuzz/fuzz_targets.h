// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers feed: each takes any bytes as a file of its kind and reads it to the end.
// Nothing may crash, hang, or be allocated from a size that the file only claims. libFuzzer calls
// them in the fuzz preset; the suite replays the corpus through the same functions.
#pragma once

#include <cstddef>
#include <span>

namespace studio::testing {

/// A checkpoint: safetensors, checksum, position and the guard's state.
void fuzzCheckpoint(std::span<const std::byte> bytes);
/// run.json: record, settings and their combination.
void fuzzSettings(std::span<const std::byte> bytes);
/// A tokenizer's table.
void fuzzTokenizer(std::span<const std::byte> bytes);

}  // namespace studio::testing
