// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a file under a temporary name beside its own and renames it when it is complete, so that a
// file under its final name is never half written. Every write is checked.
#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// One thread at a time. What has not been committed is removed with the object.
class OutputFile {
public:
    /// The folder must exist. Errors name the file and the system's reason.
    static Result<OutputFile> create(const std::filesystem::path& path);

    OutputFile(OutputFile&&) = default;
    OutputFile& operator=(OutputFile&&) = default;
    ~OutputFile();

    Status write(std::span<const std::byte> bytes);
    Status write(std::string_view text) { return write(std::as_bytes(std::span(text))); }
    /// Overwrites the first bytes; nothing may be written after it.
    Status writeAtStart(std::span<const std::byte> bytes);
    /// Completes the file under its name.
    Status commit();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    OutputFile(std::filesystem::path path, std::filesystem::path temporary, std::FILE* file)
        : m_path(std::move(path)), m_temporary(std::move(temporary)), m_file(file) {}
    Error failure() const;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    std::unique_ptr<std::FILE, Close> m_file;  // null once committed
};

}  // namespace studio
