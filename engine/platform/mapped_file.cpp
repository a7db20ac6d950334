// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/mapped_file.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>
#if defined(__unix__) || defined(__APPLE__)
#define STUDIO_HAS_MMAP
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <cstdio>
#include <memory>
#include <new>
#endif

namespace studio {
namespace {

/// Why a file that can be named cannot be opened, before the system is asked for its bytes.
Status checkReadable(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    const std::string name = "'" + path.string() + "'";
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{"There is no file " + name + ": check the name."};
    if (std::filesystem::is_directory(status))
        return Error{name + " is a folder, but a file was expected: name a file in it."};
    if (!error && !std::filesystem::is_regular_file(status))
        return Error{name + " is not an ordinary file: copy its contents to one."};
    if (error)
        return Error{name + " cannot be read (" + error.message() + "): check its permissions."};
    return {};
}

Error cannotRead(const std::filesystem::path& path, const std::string& reason) {
    return Error{"'" + path.string() + "' cannot be read (" + reason +
                 "): check its permissions and the disk."};
}

}  // namespace

#ifdef STUDIO_HAS_MMAP

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    if (Status status = checkReadable(path); !status)
        return status.error();
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return cannotRead(path, std::generic_category().message(errno));
    struct stat info {};
    void* data = nullptr;
    int failure = ::fstat(file, &info) == 0 ? 0 : errno;
    if (failure == 0 && info.st_size > 0) {
        data = ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, file,
                      0);
        if (data == MAP_FAILED)
            failure = errno;
    }
    ::close(file);
    if (failure != 0)
        return cannotRead(path, std::generic_category().message(failure));
    MappedFile mapped;
    mapped.m_data = static_cast<const std::byte*>(data);
    mapped.m_size = static_cast<std::size_t>(info.st_size);
    return mapped;
}

void MappedFile::forget() const {
    if (m_data)
        ::madvise(const_cast<std::byte*>(m_data), m_size, MADV_DONTNEED);
}

MappedFile::~MappedFile() {
    if (m_data)
        ::munmap(const_cast<std::byte*>(m_data), m_size);
}

#else

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    if (Status status = checkReadable(path); !status)
        return status.error();
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error)
        return cannotRead(path, error.message());
    MappedFile mapped;
    if (size == 0)
        return mapped;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(_wfopen(path.c_str(), L"rb"),
                                                               &std::fclose);
    if (!file)
        return cannotRead(path, std::generic_category().message(errno));
    std::byte* data = new (std::nothrow) std::byte[static_cast<std::size_t>(size)];
    if (!data)
        return Error{"'" + path.string() + "' is too large for the memory that is free: " +
                     std::to_string(size) + " bytes."};
    mapped.m_data = data;
    mapped.m_size = static_cast<std::size_t>(size);
    if (std::fread(data, 1, mapped.m_size, file.get()) != mapped.m_size)
        return cannotRead(path, "it became shorter while it was read");
    return mapped;
}

void MappedFile::forget() const {}

MappedFile::~MappedFile() { delete[] m_data; }

#endif

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

}  // namespace studio
