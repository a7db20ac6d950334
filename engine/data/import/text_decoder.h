// SPDX-License-Identifier: GPL-3.0-or-later
// TextDecoder: from bytes in an encoding that it detects to UTF-8 with line feeds. UTF-8 and UTF-16
// with or without byte order mark; Latin-1 or Windows-1252 where the first bytes past ASCII are not
// UTF-8. The detection looks at the bytes alone, not at what a file says of itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/data/import/byte_stream.h"

namespace studio {

enum class TextEncoding : std::uint8_t {
    Ascii,  ///< Nothing else so far: also UTF-8.
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,
    Latin1,  ///< Windows-1252 without any of its bytes 0x80 to 0x9F so far.
    Windows1252,
};
/// "UTF-8", "UTF-16 (little-endian)", ...
std::string_view encodingName(TextEncoding encoding);

/// One thread at a time; the source must outlive it.
class TextDecoder {
public:
    explicit TextDecoder(ByteStream& source) : m_source(source) {}

    /// The next part of the text, valid until the next call; empty at the end. It ends between
    /// characters, and no CR LF is left in it. Error: the source's, and bytes that are no text (the
    /// sentence then goes on from the file's name: "is not text: ...").
    Result<std::string_view> next();

    TextEncoding encoding() const { return m_encoding; }
    /// Invalid sequences that became U+FFFD since the last call.
    std::uint64_t takeReplaced();
    /// The source failed, as opposed to what it holds.
    bool sourceFailed() const { return m_sourceFailed; }

private:
    Status fill();
    Status begin();
    void decide(std::string_view window);
    void convert(bool last);
    void convertUtf16(bool last);
    void convertSingleBytes(std::string_view bytes);
    void dropCarriageReturns(bool last);

    ByteStream& m_source;
    TextEncoding m_encoding = TextEncoding::Ascii;
    bool m_begun = false, m_sourceEnded = false, m_sourceFailed = false;
    std::uint64_t m_replaced = 0;
    std::string m_raw;   // read, not yet decoded
    std::string m_text;  // decoded
    bool m_heldReturn = false;
};

}  // namespace studio
