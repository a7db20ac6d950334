// SPDX-License-Identifier: GPL-3.0-or-later
// FileOperations on POSIX. What std::filesystem offers is taken from there.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>

#include "engine/platform/file_operations.h"

namespace studio {
namespace {

std::error_code lastError() { return {errno, std::generic_category()}; }

std::error_code outcome(int result) { return result == 0 ? std::error_code{} : lastError(); }

FileKind kindOf(std::filesystem::file_type type) {
    switch (type) {
        case std::filesystem::file_type::not_found:
            return FileKind::Missing;
        case std::filesystem::file_type::regular:
            return FileKind::File;
        case std::filesystem::file_type::directory:
            return FileKind::Folder;
        default:
            return FileKind::Other;
    }
}

int flagsOf(OpenMode mode) {
    switch (mode) {
        case OpenMode::Read:
            return O_RDONLY | O_NONBLOCK;  // a pipe without a writer must not block
        case OpenMode::CreateNew:
            return O_WRONLY | O_CREAT | O_EXCL;
        case OpenMode::Append:
            return O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK;
    }
    return O_RDONLY;
}

int syncDescriptor(int fd) {
#if defined(__APPLE__)
    return ::fcntl(fd, F_FULLFSYNC);  // fsync there leaves the bytes in the drive's cache
#else
    return ::fsync(fd);
#endif
}

class PosixFileOperations final : public FileOperations {
public:
    std::error_code open(const Path& path, OpenMode mode, Handle& handle) override {
        const int fd = ::open(path.c_str(), flagsOf(mode) | O_CLOEXEC | O_NOCTTY, 0666);
        if (fd < 0)
            return lastError();
        handle = fd;
        return {};
    }

    std::error_code status(Handle handle, FileStatus& status) override {
        struct stat info {};
        if (::fstat(descriptor(handle), &info) != 0)
            return lastError();
        status.kind = S_ISREG(info.st_mode)   ? FileKind::File
                      : S_ISDIR(info.st_mode) ? FileKind::Folder
                                              : FileKind::Other;
        status.bytes = status.kind == FileKind::File ? static_cast<std::uint64_t>(info.st_size) : 0;
        return {};
    }

    std::error_code read(Handle handle, std::span<std::byte> into, std::size_t& count) override {
        const ssize_t got = ::read(descriptor(handle), into.data(), into.size());
        count = got < 0 ? 0 : static_cast<std::size_t>(got);
        return got < 0 ? lastError() : std::error_code{};
    }

    std::error_code write(Handle handle, std::span<const std::byte> bytes,
                          std::size_t& count) override {
        const ssize_t put = ::write(descriptor(handle), bytes.data(), bytes.size());
        count = put < 0 ? 0 : static_cast<std::size_t>(put);
        return put < 0 ? lastError() : std::error_code{};
    }

    std::error_code writeAt(Handle handle, std::uint64_t offset, std::span<const std::byte> bytes,
                            std::size_t& count) override {
        const ssize_t put =
            ::pwrite(descriptor(handle), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        count = put < 0 ? 0 : static_cast<std::size_t>(put);
        return put < 0 ? lastError() : std::error_code{};
    }

    std::error_code sync(Handle handle) override {
        return outcome(syncDescriptor(descriptor(handle)));
    }
    std::error_code lock(Handle handle, bool& ours) override {
        ours = ::flock(descriptor(handle), LOCK_EX | LOCK_NB) == 0;
        return ours || errno == EWOULDBLOCK ? std::error_code{} : lastError();
    }
    std::error_code close(Handle handle) override { return outcome(::close(descriptor(handle))); }

    std::error_code status(const Path& path, FileStatus& status) override {
        std::error_code error;
        const auto found = std::filesystem::status(path, error);
        status = {kindOf(found.type()), 0};
        if (status.kind == FileKind::Missing)
            return {};
        if (!error && status.kind == FileKind::File)
            status.bytes = std::filesystem::file_size(path, error);
        return error;
    }

    std::error_code rename(const Path& from, const Path& to) override {
        return outcome(::rename(from.c_str(), to.c_str()));
    }

    std::error_code syncFolder(const Path& folder) override {
        const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd < 0)
            return lastError();
        std::error_code error = outcome(syncDescriptor(fd));
        if (error == std::errc::invalid_argument)
            error.clear();  // this file system has no such call: its names are always in order
        const std::error_code closed = close(fd);
        return error ? error : closed;
    }

    std::error_code remove(const Path& path) override {
        std::error_code error;
        std::filesystem::remove(path, error);
        return error;
    }

    std::error_code makeFolder(const Path& folder) override {
        if (::mkdir(folder.c_str(), 0777) == 0)
            return {};
        const std::error_code error = lastError();
        std::error_code ignored;
        return std::filesystem::is_directory(folder, ignored) ? std::error_code{} : error;
    }

    std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) override {
        std::error_code error;
        std::filesystem::directory_iterator entry(folder, error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            std::error_code unknown;
            const auto found = entry->status(unknown);
            entries.push_back({entry->path().filename().string(), kindOf(found.type())});
        }
        return error;
    }

    std::error_code freeSpace(const Path& folder, std::uint64_t& bytes) override {
        std::error_code error;
        bytes = std::filesystem::space(folder, error).available;
        return error;
    }

private:
    static int descriptor(Handle handle) { return static_cast<int>(handle); }
};

}  // namespace

std::shared_ptr<FileOperations> nativeFileOperations() {
    return std::make_shared<PosixFileOperations>();
}

}  // namespace studio
