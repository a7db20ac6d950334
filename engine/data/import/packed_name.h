// SPDX-License-Identifier: GPL-3.0-or-later
// What a file's name says of how it is packed: "a.jsonl.gz", "b.tar.zst", "c.zip".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/data/import/archive_walk.h"

namespace studio {

enum class Packing : std::uint8_t { None, Gzip, Zstd };

struct PackedName {
    Packing packing = Packing::None;
    std::optional<ArchiveKind> archive;
    std::string inner;  ///< The name without the packing: "a.jsonl".
};

PackedName packedNameOf(std::string_view fileName);

/// A file of this name is read when it is found in a folder.
bool isReadable(std::string_view fileName);

}  // namespace studio
