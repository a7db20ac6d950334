// SPDX-License-Identifier: GPL-3.0-or-later
// AtomicFile: replaces a file so that after a crash, a full disk or a power cut at any moment
// there is either the old file or the whole new one. The bytes go to a temporary name in the same
// folder; commit() syncs and closes it, renames it and syncs the folder. Without a commit the
// temporary is removed and the old file was never touched. It does not keep two writers of the
// same file apart beyond giving each a temporary of its own: the later commit wins.
#pragma once

#include <optional>

#include "engine/platform/file_system.h"

namespace studio {

/// What a temporary file's name ends with; a crash may leave one behind.
inline constexpr std::string_view kTemporarySuffix = ".tmp";

class AtomicFile {
public:
    /// Opens the temporary beside `path`, whose folder must be there.
    static Result<AtomicFile> create(FileSystem files, std::filesystem::path path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    /// After an error only destruction is allowed.
    Status write(std::span<const std::byte> bytes) { return m_file->write(bytes); }
    Status write(std::string_view text) { return m_file->write(text); }
    /// Over what has been written, from `offset` on.
    Status writeAt(std::uint64_t offset, std::string_view text) {
        return m_file->writeAt(offset, text);
    }
    /// Puts the file in its place. When only the last act, the sync of the folder, fails, the whole
    /// new file is there, but a power cut could still bring back the old one; that is an error too.
    Status commit();

private:
    AtomicFile(FileSystem files, std::filesystem::path path, OpenFile file);

    FileSystem m_files;
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    std::optional<OpenFile> m_file;
    bool m_pending = true;  ///< The temporary is ours to remove.
};

/// The whole protocol for bytes at hand.
Status writeFileAtomically(const FileSystem& files, const std::filesystem::path& path,
                           std::string_view text);

}  // namespace studio
