// SPDX-License-Identifier: GPL-3.0-or-later
// Packed streams: what a .gz or .zst holds, unpacked while it is read, never further than
// ExpansionLimit allows. A stream that is damaged or cut off gives what comes before.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "engine/base/result.h"
#include "engine/data/import/byte_stream.h"

namespace studio {

/// A small file can unpack to thousands of times its size, and is then made to harm.
class ExpansionLimit {
public:
    static constexpr std::uint64_t kTimes = 200;
    static constexpr std::uint64_t kBytesMore = 64u << 20;

    /// name: of the file, for the error. packedBytes: its size.
    ExpansionLimit(std::string name, std::uint64_t packedBytes)
        : m_name(std::move(name)), m_most(kTimes * packedBytes + kBytesMore) {}

    /// Counts bytes that were unpacked. Error: more than the limit.
    Status add(std::uint64_t bytes);

private:
    std::string m_name;
    std::uint64_t m_most;
    std::uint64_t m_bytes = 0;
};

/// The packed bytes and the limit must outlive the result. Errors of its read(): those of packed,
/// those of the limit.
std::unique_ptr<ByteStream> makeGzipStream(ByteStream& packed, ExpansionLimit& limit);
std::unique_ptr<ByteStream> makeZstdStream(ByteStream& packed, ExpansionLimit& limit);

}  // namespace studio
