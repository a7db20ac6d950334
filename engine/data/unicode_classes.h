// SPDX-License-Identifier: GPL-3.0-or-later
// The four classes that GPT-2's splitting pattern tells apart: letters (\p{L}), numbers (\p{N}),
// white space (\s, Unicode's White_Space) and everything else, marks among it.
#pragma once

#include <cstdint>

namespace studio {

enum class CharacterClass : std::uint8_t { Letter, Number, Space, Other };

/// The class of any number; Other for what is no assigned code point.
CharacterClass characterClass(char32_t codePoint);

}  // namespace studio
