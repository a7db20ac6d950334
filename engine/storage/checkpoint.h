// SPDX-License-Identifier: GPL-3.0-or-later
// One checkpoint: a safetensors file that any program for that format reads, and in which this
// program notices every changed bit. Its metadata hold "checksum": 32 hexadecimal digits of the
// XXH3-128 of the whole file, header length, header, padding and data, as it reads with 32 zeros
// in the digits' place. A flip in the digits makes them differ from the hash, a flip anywhere else
// changes the hash, and a flip in the word "checksum" leaves none to compare with. What the tensors
// mean is the caller's matter: this knows names, bytes and the step.
#pragma once

#include "engine/storage/safetensors.h"

namespace studio {

struct Checkpoint {
    std::int64_t step = 0;
    SafetensorsMetadata metadata;  ///< The caller's, without the checkpoint's own entries.
    TensorMap tensors;
};

/// The caller's entry by which the best checkpoint is known: the lower, the better.
inline constexpr std::string_view kScoreKey = "validation_nll";

/// Metadata entries that a checkpoint writes itself; the caller's have other names.
inline constexpr std::string_view kChecksumKey = "checksum";
inline constexpr std::string_view kCheckpointFormatKey = "checkpoint_format";
inline constexpr std::string_view kStepKey = "step";

/// Writes the file atomically, reading each piece of the tensors once. Returns its size in bytes.
Result<std::uint64_t> saveCheckpoint(const FileSystem& files, const std::filesystem::path& path,
                                     std::int64_t step, TensorSource& tensors,
                                     const SafetensorsMetadata& metadata);

/// Checks the bytes of a file; `source` names them in errors.
Result<Checkpoint> parseCheckpoint(std::shared_ptr<const AlignedBuffer<std::byte>> bytes,
                                   const std::string& source);
/// Reads and checks the whole file.
Result<Checkpoint> loadCheckpoint(const FileSystem& files, const std::filesystem::path& path);

}  // namespace studio
