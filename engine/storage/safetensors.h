// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors format: 8 bytes little-endian header length, a JSON header {name: {"dtype",
// "shape", "data_offsets": [begin, end]}, "__metadata__": {text: text}}, then the data, row-major
// and little-endian. Written with the header sorted by name and padded by spaces to a multiple of
// 8 bytes, and the data by falling element size, so that every tensor is aligned to its elements.
// Read as if made by an enemy: every size is compared with the bytes there, and each defect is
// told in a sentence of its own. Knows nothing of models or checkpoints.
#pragma once

#include <map>

#include "engine/base/function_ref.h"
#include "engine/base/tensor_source.h"
#include "engine/platform/atomic_file.h"

namespace studio {

using SafetensorsMetadata = std::map<std::string, std::string>;

/// A file as it is about to be written.
struct SafetensorsPlan {
    std::string header;              ///< Length, JSON and padding.
    std::vector<std::size_t> order;  ///< Of the tensors' data, by their number.
    std::uint64_t bytes = 0;         ///< Of the whole file.
};

/// Names are unique and none is "__metadata__"; shapes fit the bytes: anything else is a bug.
SafetensorsPlan planSafetensors(std::span<const TensorView> tensors,
                                const SafetensorsMetadata& metadata);
/// Streams header and data, piece by piece; commits nothing. `written` sees all bytes in order.
Status writeSafetensors(AtomicFile& file, const SafetensorsPlan& plan, TensorSource& tensors,
                        FunctionRef<void(std::span<const std::byte>)> written);
/// Writes the whole file atomically.
Status saveSafetensors(const FileSystem& files, const std::filesystem::path& path,
                       std::span<const TensorView> tensors, const SafetensorsMetadata& metadata);

/// What a file holds; the views look at the bytes that were parsed.
struct SafetensorsContent {
    std::string_view header;  ///< The JSON with its padding.
    std::vector<TensorView> tensors;
    SafetensorsMetadata metadata;
};
/// More than the header of any file known has.
inline constexpr std::uint64_t kSafetensorsHeaderLimit = 16u << 20;

/// What a header says, without the data.
struct SafetensorsLayout {
    struct Extent {
        std::uint64_t begin = 0, end = 0;  ///< Bytes after the header.
    };
    std::vector<TensorView> tensors;  ///< Without their bytes.
    std::vector<Extent> extents;      ///< One a tensor.
    SafetensorsMetadata metadata;
};
/// json: the header without its length; dataBytes: how many follow it.
Result<SafetensorsLayout> parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes,
                                                 const std::string& source);

/// `source` names the bytes in errors.
Result<SafetensorsContent> parseSafetensors(std::span<const std::byte> bytes,
                                            const std::string& source);

/// The metadata alone; the data are neither read nor checked.
Result<SafetensorsMetadata> loadSafetensorsMetadata(const FileSystem& files,
                                                    const std::filesystem::path& path);

struct SafetensorsFile {
    TensorMap tensors;
    SafetensorsMetadata metadata;
};
/// Reads a file whole. limit: the most bytes that it may have.
Result<SafetensorsFile> loadSafetensors(
    const FileSystem& files, const std::filesystem::path& path,
    std::uint64_t limit = std::numeric_limits<std::uint64_t>::max());

}  // namespace studio
