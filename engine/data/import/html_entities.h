// SPDX-License-Identifier: GPL-3.0-or-later
// The character references of HTML that texts use: numbers, the names of Latin-1, of punctuation
// and of a few signs. A name that is not in the table is no reference.
#pragma once

#include <optional>
#include <string_view>

namespace studio {

/// What stands for the text between '&' and ';'.
std::optional<char32_t> htmlCharacter(std::string_view reference);

}  // namespace studio
