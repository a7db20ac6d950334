// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as the tokenizers and corpus readers need it: decode one code point, and replace what is
// not valid by U+FFFD (one for each maximal subpart, as the Unicode Standard recommends in 3.9).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace studio {

struct DecodedCodePoint {
    char32_t codePoint = 0xFFFD;
    std::uint32_t length = 1;  ///< Bytes read; of the maximal subpart where it is not valid.
    bool valid = false;
};

/// The code point that begins at text[at]. at < text.size().
DecodedCodePoint decodeUtf8(std::string_view text, std::size_t at);

/// Appends text to out with every invalid sequence replaced by U+FFFD; returns how many were.
std::size_t appendRepairedUtf8(std::string_view text, std::string& out);

/// Appends a code point that is none of the surrogates.
void appendUtf8(char32_t codePoint, std::string& out);

/// Bytes at the end that may be the beginning of a character, 0 to 3.
std::size_t unfinishedUtf8(std::string_view text);

/// Length of the longest valid prefix; text.size() when all is valid.
std::size_t validUtf8Prefix(std::string_view text);

}  // namespace studio
