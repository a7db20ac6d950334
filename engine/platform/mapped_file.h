// SPDX-License-Identifier: GPL-3.0-or-later
// A file's bytes as read-only memory: mapped where the system can (POSIX), else read into memory as
// a whole. Does not follow a file that is changed while it is open: on POSIX a file that another
// program makes shorter must not be touched past its new end.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// Movable; the bytes stay where they are until the object that holds them goes. Any thread.
class MappedFile {
public:
    /// Errors: no such file, a directory or a device, no permission. An empty file is no error.
    static Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile() = default;
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// Gives back the memory that the bytes read so far take up, where the system can; they are
    /// read from the file again when they are wanted. Any thread, beside readers.
    void forget() const;
    std::string_view text() const { return {reinterpret_cast<const char*>(m_data), m_size}; }

private:
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace studio
