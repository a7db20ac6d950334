// SPDX-License-Identifier: GPL-3.0-or-later
// FileSystem: files as the rest of the engine uses them. It completes short reads and writes,
// repeats interrupted calls, checks every one, and says in a sentence which file failed, why, and
// what to do. It buffers nothing: a write has been handed to the system when it returns. Atomic
// replacement is in atomic_file.h.
#pragma once

#include <string_view>

#include "engine/base/aligned_buffer.h"
#include "engine/base/result.h"
#include "engine/platform/file_operations.h"

namespace studio {

/// "Cannot ACTION 'PATH': REASON", with a remedy where the reason has one.
Error fileError(std::string_view action, const std::filesystem::path& path, std::error_code why);

/// A file open for reading or writing; closed at the latest when it goes away. One thread.
class OpenFile {
public:
    OpenFile(std::shared_ptr<FileOperations> operations, FileOperations::Handle handle,
             std::filesystem::path path);
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    const std::filesystem::path& path() const { return m_path; }

    /// Writes all of the bytes, or an error; then any first part of them may have been written.
    Status write(std::span<const std::byte> bytes);
    Status write(std::string_view text);
    /// The same over bytes that have been written, from `offset` on; not for Append.
    Status writeAt(std::uint64_t offset, std::string_view text);
    /// Fills `into` as far as the file goes; returns how much, less only at its end.
    Result<std::size_t> read(std::span<std::byte> into);
    Result<FileStatus> status() const;
    /// Returns when everything written has reached the drive.
    Status sync();
    /// Locks the file until it is closed; false: another handle has it. True as well where the
    /// file system knows no locks.
    Result<bool> lock();
    /// After this only destruction is allowed.
    Status close();

private:
    /// Calls put(bytes, count) until all bytes are written.
    template <class Put>
    Status writeAll(std::span<const std::byte> bytes, const Put& put);

    std::shared_ptr<FileOperations> m_operations;  ///< Null when closed or moved from.
    FileOperations::Handle m_handle = -1;
    std::filesystem::path m_path;
};

/// Copies are alike; any thread.
class FileSystem {
public:
    using Path = std::filesystem::path;

    /// The operating system's.
    FileSystem() : FileSystem(nativeFileOperations()) {}
    explicit FileSystem(std::shared_ptr<FileOperations> operations)
        : m_operations(std::move(operations)) {}

    Result<OpenFile> open(const Path& path, OpenMode mode) const;
    /// All bytes of a regular file; refused, before anything is allocated, when they are more
    /// than `limit`.
    Result<AlignedBuffer<std::byte>> readFile(const Path& path, std::uint64_t limit) const;

    /// A missing file is no error: its kind is Missing.
    Result<FileStatus> status(const Path& path) const;
    Status rename(const Path& from, const Path& to) const;
    Status syncFolder(const Path& folder) const;
    /// A missing file is no error.
    Status remove(const Path& path) const;
    /// With all missing parents; each new name has reached the drive when this returns.
    Status createFolders(const Path& folder) const;
    /// Sorted by name, without "." and "..".
    Result<std::vector<FolderEntry>> list(const Path& folder) const;
    Result<std::uint64_t> freeSpace(const Path& folder) const;

private:
    std::shared_ptr<FileOperations> m_operations;
};

}  // namespace studio
