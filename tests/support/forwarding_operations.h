// SPDX-License-Identifier: GPL-3.0-or-later
// ForwardingOperations: every file operation passed on to another implementation through one place,
// so that a wrapper that counts, fails or stops calls is written without naming them all again. The
// list of operations stands here and in FileOperations, nowhere else among the wrappers.
#pragma once

#include "engine/base/function_ref.h"
#include "engine/platform/file_operations.h"

namespace studio::testing {

enum class FileCall {
    Open,
    Status,
    Read,
    Write,  ///< write() and writeAt()
    Sync,
    Lock,
    Close,
    PathStatus,
    Rename,
    SyncFolder,
    Remove,
    MakeFolder,
    List,
    FreeSpace
};

/// Calls that change what is on the drive, or say that it is there.
inline bool changesTheDrive(FileCall call) {
    return call == FileCall::Write || call == FileCall::Sync || call == FileCall::Rename ||
           call == FileCall::SyncFolder || call == FileCall::Remove || call == FileCall::MakeFolder;
}

class ForwardingOperations : public FileOperations {
public:
    explicit ForwardingOperations(std::shared_ptr<FileOperations> inner)
        : m_inner(std::move(inner)) {}

    std::error_code open(const Path& path, OpenMode mode, Handle& handle) override {
        return around(FileCall::Open, path, [&] { return m_inner->open(path, mode, handle); });
    }
    std::error_code status(Handle handle, FileStatus& status) override {
        return around(FileCall::Status, {}, [&] { return m_inner->status(handle, status); });
    }
    std::error_code read(Handle handle, std::span<std::byte> into, std::size_t& count) override {
        return around(FileCall::Read, {}, [&] { return m_inner->read(handle, into, count); });
    }
    std::error_code write(Handle handle, std::span<const std::byte> bytes,
                          std::size_t& count) override {
        return aroundWrite(bytes, [&](std::span<const std::byte> part) {
            return m_inner->write(handle, part, count);
        });
    }
    std::error_code writeAt(Handle handle, std::uint64_t offset, std::span<const std::byte> bytes,
                            std::size_t& count) override {
        return aroundWrite(bytes, [&](std::span<const std::byte> part) {
            return m_inner->writeAt(handle, offset, part, count);
        });
    }
    std::error_code sync(Handle handle) override {
        return around(FileCall::Sync, {}, [&] { return m_inner->sync(handle); });
    }
    std::error_code lock(Handle handle, bool& ours) override {
        return around(FileCall::Lock, {}, [&] { return m_inner->lock(handle, ours); });
    }
    std::error_code close(Handle handle) override {
        return around(FileCall::Close, {}, [&] { return m_inner->close(handle); });
    }
    std::error_code status(const Path& path, FileStatus& status) override {
        return around(FileCall::PathStatus, path, [&] { return m_inner->status(path, status); });
    }
    std::error_code rename(const Path& from, const Path& to) override {
        return around(FileCall::Rename, to, [&] { return m_inner->rename(from, to); });
    }
    std::error_code syncFolder(const Path& folder) override {
        return around(FileCall::SyncFolder, folder, [&] { return m_inner->syncFolder(folder); });
    }
    std::error_code remove(const Path& path) override {
        return around(FileCall::Remove, path, [&] { return m_inner->remove(path); });
    }
    std::error_code makeFolder(const Path& folder) override {
        return around(FileCall::MakeFolder, folder, [&] { return m_inner->makeFolder(folder); });
    }
    std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) override {
        return around(FileCall::List, folder, [&] { return m_inner->list(folder, entries); });
    }
    std::error_code freeSpace(const Path& folder, std::uint64_t& bytes) override {
        return around(FileCall::FreeSpace, folder,
                      [&] { return m_inner->freeSpace(folder, bytes); });
    }

protected:
    using Inner = FunctionRef<std::error_code()>;
    using InnerWrite = FunctionRef<std::error_code(std::span<const std::byte>)>;

    /// In place of every call but writes; `path` is empty for those of a handle.
    virtual std::error_code around(FileCall what, const Path& path, Inner call) = 0;
    virtual std::error_code aroundWrite(std::span<const std::byte> bytes, InnerWrite write) {
        return around(FileCall::Write, {}, [&] { return write(bytes); });
    }

private:
    std::shared_ptr<FileOperations> m_inner;
};

}  // namespace studio::testing
