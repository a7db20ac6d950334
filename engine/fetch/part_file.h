// SPDX-License-Identifier: GPL-3.0-or-later
// PartFile: a file on its way. Bytes are collected under "NAME.part", and "NAME.part.json" beside
// it says of what, so that a fetch goes on after a break, however it came about. Only a whole file
// gets its name.
#pragma once

#include <filesystem>
#include <map>

#include "engine/platform/file_system.h"

namespace studio {

/// What a part is of: addresses, validators, offsets. Texts by name.
using PartFacts = std::map<std::string, std::string>;

/// One thread.
class PartFile {
public:
    PartFile(FileSystem files, std::filesystem::path target);

    /// Refuses a target that is there already, and a folder that cannot be made.
    Status prepare() const;
    /// What was kept of an earlier fetch; nothing when there is no part, or none that is sound.
    std::optional<PartFacts> facts() const;
    Status keepFacts(const PartFacts& facts) const;

    /// Bytes that are there.
    std::uint64_t size() const { return m_size; }
    /// Takes over the bytes of an earlier fetch, cut to so many.
    Status resumeAt(std::uint64_t bytes);
    /// Throws away what is there.
    Status restart();
    Status append(std::span<const std::byte> bytes);
    Status append(std::string_view text) { return append(std::as_bytes(std::span(text))); }
    Status sync();

    /// Room on the drive for so many bytes more, and some to spare.
    Status checkRoom(std::uint64_t bytes) const;
    std::filesystem::path path() const;
    const std::filesystem::path& target() const { return m_target; }
    /// Gives the file its name; nothing of the part remains.
    Status finish();
    void discard();

private:
    std::filesystem::path factsPath() const;

    FileSystem m_files;
    std::filesystem::path m_target;
    std::optional<OpenFile> m_file;
    std::uint64_t m_size = 0;
};

}  // namespace studio
