// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/gpt2_splitter.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/data/unicode_classes.h"
#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr std::uint8_t kHigh = 4;  // first byte of a code point beyond ASCII

constexpr std::array<std::uint8_t, 256> makeByteClasses() {
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool space = c == ' ' || (c >= 9 && c <= 13);
        const CharacterClass kind = letter                   ? CharacterClass::Letter
                                    : (c >= '0' && c <= '9') ? CharacterClass::Number
                                    : space                  ? CharacterClass::Space
                                                             : CharacterClass::Other;
        classes[c] = c >= 0x80 ? kHigh : static_cast<std::uint8_t>(kind);
    }
    return classes;
}

constexpr std::array<std::uint8_t, 256> kByteClasses = makeByteClasses();

std::uint8_t byteClass(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }

struct Character {
    CharacterClass kind;
    std::uint32_t length;
};

Character characterAt(std::string_view text, std::size_t at) {
    const std::uint8_t kind = byteClass(text[at]);
    if (kind != kHigh)
        return {static_cast<CharacterClass>(kind), 1};
    const DecodedCodePoint next = decodeUtf8(text, at);
    return {next.valid ? characterClass(next.codePoint) : CharacterClass::Other, next.length};
}

/// The end of the run of characters of one class that begins at at.
std::size_t runEnd(std::string_view text, std::size_t at, CharacterClass kind) {
    const auto wanted = static_cast<std::uint8_t>(kind);
    for (;;) {
        while (at < text.size() && byteClass(text[at]) == wanted)
            ++at;
        if (at == text.size() || byteClass(text[at]) != kHigh)
            return at;
        const Character next = characterAt(text, at);
        if (next.kind != kind)
            return at;
        at += next.length;
    }
}

/// Length of the contraction at text[begin] == '\'', 0 when there is none.
std::size_t contractionLength(std::string_view text, std::size_t begin) {
    const std::string_view rest = text.substr(begin + 1, 2);
    if (rest.empty())
        return 0;
    if (rest[0] == 's' || rest[0] == 't' || rest[0] == 'm' || rest[0] == 'd')
        return 2;
    return rest == "re" || rest == "ve" || rest == "ll" ? 3 : 0;
}

/// White space: all of it at the end of the text; else all but the last character, which goes with
/// what follows, unless it is the only one.
std::size_t spaceEnd(std::string_view text, std::size_t begin) {
    std::size_t last = begin, end = begin;
    while (end < text.size()) {
        const Character next = characterAt(text, end);
        if (next.kind != CharacterClass::Space)
            return last > begin ? last : end;
        last = end;
        end += next.length;
    }
    return end;
}

}  // namespace

std::size_t gpt2PieceEnd(std::string_view text, std::size_t begin) {
    if (text[begin] == '\'') {
        if (const std::size_t length = contractionLength(text, begin); length > 0)
            return begin + length;
    }
    const std::size_t word = begin + (text[begin] == ' ' ? 1 : 0);
    if (word == text.size())
        return word;
    const Character first = characterAt(text, word);
    if (first.kind == CharacterClass::Space)
        return spaceEnd(text, begin);
    return runEnd(text, word + first.length, first.kind);
}

std::size_t gpt2SafeCut(std::string_view text, std::size_t from) {
    const auto visible = [&](std::size_t i) {
        const std::uint8_t kind = byteClass(text[i]);
        return kind != kHigh && kind != static_cast<std::uint8_t>(CharacterClass::Space);
    };
    for (std::size_t i = std::max<std::size_t>(from, 1); i + 1 < text.size(); ++i)
        if ((text[i] == ' ' || text[i] == '\n') && visible(i - 1) && visible(i + 1))
            return i;
    return text.size();
}

}  // namespace studio
