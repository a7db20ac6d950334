// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/unicode_classes.h"

#include <utf8proc.h>

#include <array>

namespace studio {
namespace {

constexpr char32_t kTableSize = 0x10000;  // beyond it text is rare and utf8proc fast enough

/// The 25 code points with the property White_Space (PropList.txt). Held here, since libraries
/// differ in U+0085, U+180E and U+FEFF.
constexpr bool isWhiteSpace(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

CharacterClass classify(char32_t c) {
    if (isWhiteSpace(c))
        return CharacterClass::Space;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return CharacterClass::Letter;
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return CharacterClass::Number;
        default:
            return CharacterClass::Other;
    }
}

}  // namespace

CharacterClass characterClass(char32_t codePoint) {
    static const auto table = [] {
        std::array<CharacterClass, kTableSize> classes{};
        for (char32_t c = 0; c < kTableSize; ++c)
            classes[c] = classify(c);
        return classes;
    }();
    if (codePoint < kTableSize)
        return table[codePoint];
    return codePoint <= 0x10FFFF ? classify(codePoint) : CharacterClass::Other;
}

}  // namespace studio
