// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/file_system.h"

#include <algorithm>
#include <new>
#include <utility>

namespace studio {
namespace {

/// Repeats a call for as long as a signal interrupts it.
template <class Call>
std::error_code uninterrupted(Call call) {
    std::error_code error;
    do
        error = call();
    while (error == std::errc::interrupted);
    return error;
}

std::string remedy(std::error_code why) {
    if (why == std::errc::no_space_on_device)
        return "; free some space on that drive and try again";
    if (why == std::errc::permission_denied || why == std::errc::operation_not_permitted ||
        why == std::errc::read_only_file_system)
        return "; choose a folder that you may write to";
    if (why == std::errc::io_error)
        return "; the drive may be damaged or removed";
    if (why == std::errc::no_such_file_or_directory)
        return "; check the name";
    if (why == std::errc::not_a_directory)
        return "; a part of that path is a file, so choose another folder";
    if (why == std::errc::too_many_files_open || why == std::errc::too_many_files_open_in_system)
        return "; close some programs and try again";
    return "";
}

/// The folder that a new name goes to.
std::filesystem::path parentOf(const std::filesystem::path& path) {
    const std::filesystem::path parent = path.parent_path();
    return parent.empty() ? std::filesystem::path(".") : parent;
}

}  // namespace

Error fileError(std::string_view action, const std::filesystem::path& path, std::error_code why) {
    return {"Cannot " + std::string(action) + " '" + path.string() + "': " + why.message() +
            remedy(why) + "."};
}

OpenFile::OpenFile(std::shared_ptr<FileOperations> operations, FileOperations::Handle handle,
                   std::filesystem::path path)
    : m_operations(std::move(operations)), m_handle(handle), m_path(std::move(path)) {}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_operations(std::move(other.m_operations)),
      m_handle(other.m_handle),
      m_path(std::move(other.m_path)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    std::swap(m_operations, other.m_operations);
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

OpenFile::~OpenFile() {
    if (m_operations)
        m_operations->close(m_handle);  // whoever cares for what was written has closed it before
}

template <class Put>
Status OpenFile::writeAll(std::span<const std::byte> bytes, const Put& put) {
    STUDIO_CHECK(m_operations != nullptr);
    while (!bytes.empty()) {
        std::size_t count = 0;
        std::error_code error = uninterrupted([&] { return put(bytes, count); });
        if (!error && count == 0)
            error = std::make_error_code(std::errc::no_space_on_device);
        if (error)
            return fileError("write", m_path, error);
        bytes = bytes.subspan(count);
    }
    return {};
}

Status OpenFile::write(std::span<const std::byte> bytes) {
    return writeAll(bytes, [&](std::span<const std::byte> rest, std::size_t& count) {
        return m_operations->write(m_handle, rest, count);
    });
}

Status OpenFile::write(std::string_view text) { return write(std::as_bytes(std::span(text))); }

Status OpenFile::writeAt(std::uint64_t offset, std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text));
    return writeAll(bytes, [&](std::span<const std::byte> rest, std::size_t& count) {
        return m_operations->writeAt(m_handle, offset + (bytes.size() - rest.size()), rest, count);
    });
}

Result<std::size_t> OpenFile::read(std::span<std::byte> into) {
    STUDIO_CHECK(m_operations != nullptr);
    std::size_t done = 0;
    while (done < into.size()) {
        std::size_t count = 0;
        const std::error_code error =
            uninterrupted([&] { return m_operations->read(m_handle, into.subspan(done), count); });
        if (error)
            return fileError("read", m_path, error);
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<FileStatus> OpenFile::status() const {
    STUDIO_CHECK(m_operations != nullptr);
    FileStatus status;
    if (const std::error_code error =
            uninterrupted([&] { return m_operations->status(m_handle, status); }))
        return fileError("read", m_path, error);
    return status;
}

Status OpenFile::sync() {
    STUDIO_CHECK(m_operations != nullptr);
    if (const std::error_code error = uninterrupted([&] { return m_operations->sync(m_handle); }))
        return fileError("save", m_path, error);
    return {};
}

Result<bool> OpenFile::lock() {
    STUDIO_CHECK(m_operations != nullptr);
    bool ours = false;
    const std::error_code error = uninterrupted([&] { return m_operations->lock(m_handle, ours); });
    if (error == std::errc::no_lock_available || error == std::errc::not_supported ||
        error == std::errc::operation_not_supported || error == std::errc::function_not_supported)
        return true;
    if (error)
        return fileError("lock", m_path, error);
    return ours;
}

Status OpenFile::close() {
    STUDIO_CHECK(m_operations != nullptr);
    const std::error_code error = std::exchange(m_operations, nullptr)->close(m_handle);
    // An interrupted close has closed: to repeat it could close somebody else's file.
    if (error && error != std::errc::interrupted)
        return fileError("close", m_path, error);
    return {};
}

Result<OpenFile> FileSystem::open(const Path& path, OpenMode mode) const {
    FileOperations::Handle handle = -1;
    if (const std::error_code error =
            uninterrupted([&] { return m_operations->open(path, mode, handle); }))
        return fileError(mode == OpenMode::Read ? "open" : "write", path, error);
    return OpenFile(m_operations, handle, path);
}

Result<AlignedBuffer<std::byte>> FileSystem::readFile(const Path& path, std::uint64_t limit) const {
    Result<OpenFile> file = open(path, OpenMode::Read);
    if (!file)
        return file.error();
    const Result<FileStatus> status = file.value().status();
    if (!status)
        return status.error();
    if (status.value().kind != FileKind::File)
        return Error{"'" + path.string() + "' is not a file; give the name of a file."};
    const std::uint64_t size = status.value().bytes;
    if (size > limit)
        return Error{"'" + path.string() + "' has " + std::to_string(size) +
                     " bytes, more than the " + std::to_string(limit) +
                     " that such a file may have; it is not what was expected there."};
    AlignedBuffer<std::byte> bytes;
    try {
        bytes.resize(static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return Error{"'" + path.string() + "' needs " + std::to_string(size) +
                     " bytes of memory, more than there are; close some programs and try again."};
    }
    const Result<std::size_t> count = file.value().read(bytes.span());
    if (!count)
        return count.error();
    if (count.value() != bytes.size())
        return Error{"'" + path.string() + "' became shorter while it was read; try again."};
    return bytes;
}

Result<FileStatus> FileSystem::status(const Path& path) const {
    FileStatus status;
    if (const std::error_code error =
            uninterrupted([&] { return m_operations->status(path, status); }))
        return fileError("look at", path, error);
    return status;
}

Status FileSystem::rename(const Path& from, const Path& to) const {
    if (const std::error_code error = uninterrupted([&] { return m_operations->rename(from, to); }))
        return fileError("put in place", to, error);
    return {};
}

Status FileSystem::syncFolder(const Path& folder) const {
    if (const std::error_code error =
            uninterrupted([&] { return m_operations->syncFolder(folder); }))
        return fileError("save the folder", folder, error);
    return {};
}

Status FileSystem::remove(const Path& path) const {
    if (const std::error_code error = uninterrupted([&] { return m_operations->remove(path); }))
        return fileError("remove", path, error);
    return {};
}

Status FileSystem::createFolders(const Path& folder) const {
    std::vector<Path> missing;
    for (Path path = folder; !path.empty(); path = path.parent_path()) {
        const Result<FileStatus> found = status(path);
        if (!found)
            return found.error();
        if (found.value().kind == FileKind::Folder)
            break;
        if (found.value().kind != FileKind::Missing)
            return fileError("make the folder", folder,
                             std::make_error_code(std::errc::not_a_directory));
        missing.push_back(path);
    }
    for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
        if (path->filename().empty())
            continue;  // "runs/" after "runs"
        if (const std::error_code error =
                uninterrupted([&] { return m_operations->makeFolder(*path); }))
            return fileError("make the folder", *path, error);
        if (Status synced = syncFolder(parentOf(*path)); !synced)
            return synced;
    }
    return {};
}

Result<std::vector<FolderEntry>> FileSystem::list(const Path& folder) const {
    std::vector<FolderEntry> entries;
    if (const std::error_code error = uninterrupted([&] {
            entries.clear();
            return m_operations->list(folder, entries);
        }))
        return fileError("list the folder", folder, error);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

Result<std::uint64_t> FileSystem::freeSpace(const Path& folder) const {
    std::uint64_t bytes = 0;
    if (const std::error_code error =
            uninterrupted([&] { return m_operations->freeSpace(folder, bytes); }))
        return fileError("measure the free space of", folder, error);
    return bytes;
}

}  // namespace studio
