// SPDX-License-Identifier: GPL-3.0-or-later
// FileOperations: what the program asks of the operating system's files, one call of the system
// each, failing as the system fails. It retries nothing and words nothing; FileSystem does both on
// top of it. Tests put faults, a memory disk and a power loss in its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace studio {

enum class OpenMode : std::uint8_t {
    Read,
    CreateNew,  ///< For writing; fails with file_exists when the name is taken.
    Append      ///< For writing at the end; made when missing.
};

enum class FileKind : std::uint8_t { Missing, File, Folder, Other };

struct FileStatus {
    FileKind kind = FileKind::Missing;
    std::uint64_t bytes = 0;  ///< Of a File.
};

struct FolderEntry {
    std::string name;
    FileKind kind = FileKind::Missing;
};

/// Any thread may call; a handle is used by one thread at a time.
class FileOperations {
public:
    using Handle = std::intptr_t;
    using Path = std::filesystem::path;

    virtual ~FileOperations() = default;

    /// Never waits for a pipe's other end.
    virtual std::error_code open(const Path& path, OpenMode mode, Handle& handle) = 0;
    virtual std::error_code status(Handle handle, FileStatus& status) = 0;
    /// count: what was read, 0 at the end of the file.
    virtual std::error_code read(Handle handle, std::span<std::byte> into, std::size_t& count) = 0;
    /// count: what was written, possibly less than asked for.
    virtual std::error_code write(Handle handle, std::span<const std::byte> bytes,
                                  std::size_t& count) = 0;
    /// The same at `offset` bytes from the file's begin; not for Append. The place of the next
    /// write() stays.
    virtual std::error_code writeAt(Handle handle, std::uint64_t offset,
                                    std::span<const std::byte> bytes, std::size_t& count) = 0;
    /// Returns when the file's bytes have reached the drive.
    virtual std::error_code sync(Handle handle) = 0;
    /// Locks the file for this handle alone, until it is closed or the process ends; ours: false
    /// when another handle has it. Never waits. Advice: it does not hinder reading and writing.
    virtual std::error_code lock(Handle handle, bool& ours) = 0;
    /// The handle is gone, whatever is returned.
    virtual std::error_code close(Handle handle) = 0;

    /// Of what a name leads to; a missing name is no error.
    virtual std::error_code status(const Path& path, FileStatus& status) = 0;
    /// Replaces `to` in one indivisible act.
    virtual std::error_code rename(const Path& from, const Path& to) = 0;
    /// Returns when the names in the folder have reached the drive.
    virtual std::error_code syncFolder(const Path& folder) = 0;
    /// Of a file or an empty folder; a missing name is no error.
    virtual std::error_code remove(const Path& path) = 0;
    /// The parent must be there; an existing folder is no error.
    virtual std::error_code makeFolder(const Path& folder) = 0;
    virtual std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) = 0;
    /// Bytes that this process may still write there.
    virtual std::error_code freeSpace(const Path& folder, std::uint64_t& bytes) = 0;
};

/// The operating system's own.
std::shared_ptr<FileOperations> nativeFileOperations();

}  // namespace studio
