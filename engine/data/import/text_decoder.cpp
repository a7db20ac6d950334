// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/text_decoder.h"

#include <array>
#include <cstring>
#include <utility>

#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr std::size_t kBlock = 256u << 10;
constexpr std::size_t kLeastWindow = 16u << 10;  ///< For telling UTF-8 from Windows-1252.
constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkLittle = "\xFF\xFE";
constexpr std::string_view kMarkBig = "\xFE\xFF";

/// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::size_t asciiPrefix(std::string_view text) {
    std::size_t at = 0;
    std::uint64_t eight = 0;
    while (text.size() - at >= sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0)
            break;
        at += sizeof eight;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

/// UTF-16 without a mark: of Latin text every second byte is 0.
TextEncoding guessUtf16(std::string_view head) {
    std::size_t zeros[2] = {};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0';
    const std::size_t pairs = head.size() / 2;
    if (pairs >= 4 && 10 * zeros[1] > 4 * pairs && 20 * zeros[0] < pairs)
        return TextEncoding::Utf16LittleEndian;
    if (pairs >= 4 && 10 * zeros[0] > 4 * pairs && 20 * zeros[1] < pairs)
        return TextEncoding::Utf16BigEndian;
    return TextEncoding::Ascii;
}

}  // namespace

std::string_view encodingName(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::Ascii:
            return "ASCII";
        case TextEncoding::Utf8:
            return "UTF-8";
        case TextEncoding::Utf8WithMark:
            return "UTF-8 with byte order mark";
        case TextEncoding::Utf16LittleEndian:
            return "UTF-16 (little-endian)";
        case TextEncoding::Utf16BigEndian:
            return "UTF-16 (big-endian)";
        case TextEncoding::Latin1:
            return "Latin-1";
        case TextEncoding::Windows1252:
            return "Windows-1252";
    }
    return {};
}

std::uint64_t TextDecoder::takeReplaced() { return std::exchange(m_replaced, 0); }

/// Reads on until a whole block is there or the source has ended.
Status TextDecoder::fill() {
    const std::size_t wanted = m_raw.size() + kBlock;
    std::size_t size = m_raw.size();
    m_raw.resize(wanted);
    while (size < wanted && !m_sourceEnded) {
        const Result<std::size_t> count = m_source.read(std::span(m_raw).subspan(size));
        if (!count) {
            m_sourceFailed = true;
            return count.error();
        }
        size += count.value();
        m_sourceEnded = count.value() == 0;
    }
    m_raw.resize(size);
    return {};
}

/// Looks at the first block: byte order marks, UTF-16, and what is no text at all.
Status TextDecoder::begin() {
    m_begun = true;
    if (Status status = fill(); !status)
        return status;
    const std::string_view head = m_raw;
    if (head.starts_with(kMark8)) {
        m_encoding = TextEncoding::Utf8WithMark;
        m_raw.erase(0, kMark8.size());
    } else if (head.starts_with(kMarkLittle) || head.starts_with(kMarkBig)) {
        m_encoding = head.starts_with(kMarkLittle) ? TextEncoding::Utf16LittleEndian
                                                   : TextEncoding::Utf16BigEndian;
        m_raw.erase(0, kMarkLittle.size());
    } else {
        m_encoding = guessUtf16(head);
    }
    if (m_encoding != TextEncoding::Ascii && m_encoding != TextEncoding::Utf8WithMark)
        return {};
    std::size_t zeros = 0;
    for (const char c : m_raw)
        zeros += c == '\0';
    if (1000 * zeros > m_raw.size())
        return Error{"is not text: " + std::to_string(zeros) + " of its first " +
                     std::to_string(m_raw.size()) + " bytes are NUL bytes, the first at position " +
                     std::to_string(m_raw.find('\0')) +
                     ". Save it as text in the encoding UTF-8, or choose another file."};
    return {};
}

/// The first bytes past ASCII tell: UTF-8 has a strict form that other encodings rarely meet.
void TextDecoder::decide(std::string_view window) {
    std::size_t good = 0, bad = 0;
    window.remove_suffix(unfinishedUtf8(window));
    while (!window.empty()) {
        window.remove_prefix(asciiPrefix(window));
        if (window.empty())
            break;
        const DecodedCodePoint next = decodeUtf8(window, 0);
        good += next.valid;
        bad += !next.valid;
        window.remove_prefix(next.length);
    }
    m_encoding = good >= bad ? TextEncoding::Utf8 : TextEncoding::Latin1;
}

Result<std::string_view> TextDecoder::next() {
    m_text.clear();
    if (!m_begun)
        if (Status status = begin(); !status)
            return status.error();
    while (m_text.empty() && !(m_sourceEnded && m_raw.empty())) {
        if (m_raw.size() < kBlock && !m_sourceEnded)
            if (Status status = fill(); !status)
                return status.error();
        if (m_encoding == TextEncoding::Ascii) {
            const std::size_t at = asciiPrefix(m_raw);
            if (at < m_raw.size()) {
                if (m_raw.size() - at < kLeastWindow && !m_sourceEnded)
                    if (Status status = fill(); !status)
                        return status.error();
                decide(std::string_view(m_raw).substr(at));
            }
        }
        convert(m_sourceEnded);
        dropCarriageReturns(m_sourceEnded && m_raw.empty());
    }
    return std::string_view(m_text);
}

/// Decodes m_raw and leaves in it what the next bytes must complete.
void TextDecoder::convert(bool last) {
    switch (m_encoding) {
        case TextEncoding::Ascii:
        case TextEncoding::Utf8:
        case TextEncoding::Utf8WithMark: {
            const std::string_view raw = m_raw;
            const std::size_t rest = last ? 0 : unfinishedUtf8(raw);
            m_replaced += appendRepairedUtf8(raw.substr(0, raw.size() - rest), m_text);
            m_raw.erase(0, raw.size() - rest);
            break;
        }
        case TextEncoding::Utf16LittleEndian:
        case TextEncoding::Utf16BigEndian:
            convertUtf16(last);
            break;
        case TextEncoding::Latin1:
        case TextEncoding::Windows1252:
            convertSingleBytes(m_raw);
            m_raw.clear();
            break;
    }
}

void TextDecoder::convertUtf16(bool last) {
    const std::size_t high = m_encoding == TextEncoding::Utf16BigEndian ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(m_raw[at + high]) << 8 |
                                     static_cast<unsigned char>(m_raw[at + 1 - high]));
    };
    std::size_t at = 0;
    while (at + 2 <= m_raw.size()) {
        char32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00) {
            if (at + 4 > m_raw.size() && !last)
                break;
            const char32_t low = at + 4 <= m_raw.size() ? unit(at + 2) : 0;
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        if (code >= 0xD800 && code < 0xE000) {
            code = 0xFFFD;
            ++m_replaced;
        }
        appendUtf8(code, m_text);
        at += 2;
    }
    if (last && at < m_raw.size()) {  // half a unit
        appendUtf8(0xFFFD, m_text);
        ++m_replaced;
        at = m_raw.size();
    }
    m_raw.erase(0, at);
}

void TextDecoder::convertSingleBytes(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t plain = asciiPrefix(bytes);
        m_text.append(bytes.substr(0, plain));
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        char32_t code = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        if (code < 0xA0) {
            m_encoding = TextEncoding::Windows1252;
            code = kWindows1252[code - 0x80];
        }
        m_replaced += code == 0;
        appendUtf8(code == 0 ? 0xFFFD : code, m_text);
    }
}

void TextDecoder::dropCarriageReturns(bool last) {
    if (m_heldReturn) {
        m_text.insert(0, 1, '\r');
        m_heldReturn = false;
    }
    std::size_t from = m_text.find('\r');
    if (from == std::string::npos)
        return;
    std::size_t to = from;
    for (; from < m_text.size(); ++from)
        if (m_text[from] != '\r' || from + 1 == m_text.size() || m_text[from + 1] != '\n')
            m_text[to++] = m_text[from];
    m_text.resize(to);
    if (!last && !m_text.empty() && m_text.back() == '\r') {
        m_text.pop_back();
        m_heldReturn = true;
    }
}

}  // namespace studio
