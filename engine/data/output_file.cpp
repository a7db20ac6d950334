// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/output_file.h"

#include <cerrno>
#include <string>
#include <system_error>

namespace studio {
namespace {

Error cannotWrite(const std::filesystem::path& path, int number) {
    return Error{"'" + path.string() + "' cannot be written (" +
                 std::generic_category().message(number) +
                 "): make room on the disk or choose a folder that can be written to."};
}

std::FILE* openForWriting(const std::filesystem::path& path) {
#if defined(_WIN32)
    return _wfopen(path.c_str(), L"wb");
#else
    return std::fopen(path.c_str(), "wb");
#endif
}

}  // namespace

Result<OutputFile> OutputFile::create(const std::filesystem::path& path) {
    std::filesystem::path temporary = path;
    temporary += ".part";
    errno = 0;
    std::FILE* file = openForWriting(temporary);
    if (!file)
        return cannotWrite(path, errno);
    return OutputFile(path, std::move(temporary), file);
}

OutputFile::~OutputFile() {
    if (!m_file)
        return;
    m_file.reset();
    std::error_code ignored;  // what cannot be removed stays under its temporary name
    std::filesystem::remove(m_temporary, ignored);
}

Error OutputFile::failure() const { return cannotWrite(m_path, errno); }

Status OutputFile::write(std::span<const std::byte> bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size())
        return failure();
    return {};
}

Status OutputFile::writeAtStart(std::span<const std::byte> bytes) {
    errno = 0;
    if (std::fseek(m_file.get(), 0, SEEK_SET) != 0)
        return failure();
    return write(bytes);
}

Status OutputFile::commit() {
    errno = 0;
    if (std::fflush(m_file.get()) != 0)
        return failure();
    if (std::fclose(m_file.release()) != 0) {
        const Error error = failure();
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
        return error;
    }
    std::error_code error;
    std::filesystem::rename(m_temporary, m_path, error);
    if (error) {
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
        return cannotWrite(m_path, error.value());
    }
    return {};
}

}  // namespace studio
