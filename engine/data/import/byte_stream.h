// SPDX-License-Identifier: GPL-3.0-or-later
// ByteStream: bytes one after the other, from a file, from memory, or out of a packed file. It
// knows no text. Streams stand on each other: a packed one reads from another.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// One thread at a time.
class ByteStream {
public:
    virtual ~ByteStream() = default;

    /// Fills a first part of `into` (not empty); 0 at the end. Errors name the file.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    /// Why the stream ended before its time, as the end of a sentence ("is cut off after 812
    /// bytes"); empty while nothing is wrong. What came before the damage has been given.
    virtual const std::string& damage() const {
        static const std::string kNone;
        return kNone;
    }
};

/// The bytes must outlive it.
class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string_view bytes) : m_bytes(bytes) {}
    Result<std::size_t> read(std::span<char> into) override {
        const std::size_t count = std::min(into.size(), m_bytes.size());
        std::copy_n(m_bytes.begin(), count, into.begin());
        m_bytes.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_bytes;
};

/// A file from its start. Errors: none there, a folder, a pipe or device, not readable, empty.
/// consumed, when not null, counts the bytes that were read; it must outlive the stream.
Result<std::unique_ptr<ByteStream>> openFileStream(const std::filesystem::path& path,
                                                   std::uint64_t* consumed = nullptr);

}  // namespace studio
