// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the files of a .zip or .tar in the order in which they stand, unpacking each while
// it is read. Nothing is ever written to the disk under a name that the archive gives. Files in it
// that are packed themselves are not its business.
#pragma once

#include <functional>
#include <string>

#include "engine/base/result.h"
#include "engine/data/import/byte_stream.h"
#include "engine/data/import/packed_stream.h"

namespace studio {

enum class ArchiveKind : std::uint8_t { Zip, Tar };

struct ArchiveOutcome {
    /// As ByteStream::damage(); the files before the damage were visited.
    std::string damage;
    std::uint64_t encrypted = 0;  ///< Files that need a password, and were left out.
};

/// Calls visit for each ordinary file; what it does not read is skipped. An error of visit ends
/// the walk and is returned. Errors of its own: a path that climbs out of the archive (absolute, or
/// with ".."), the limit, not such an archive. name: of the archive, for errors.
Result<ArchiveOutcome> walkArchive(
    ByteStream& packed, ArchiveKind kind, const std::string& name, ExpansionLimit& limit,
    const std::function<Status(const std::string& path, ByteStream& content)>& visit);

/// True for a path that leaves the folder it is unpacked in.
bool climbsOut(std::string_view path);

}  // namespace studio
