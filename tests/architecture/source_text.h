// SPDX-License-Identifier: GPL-3.0-or-later
// Just enough of C++'s lexical rules to look at sources by machine: which characters are code and
// which are comments or literals, and what a file includes. No preprocessor: conditional parts all
// count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace studio::architecture {

/// The text with comments and the contents of string and character literals turned into spaces;
/// line breaks and all other characters stay where they are.
std::string codeOnly(std::string_view text);

/// Whether `word` stands in `line` with no letter, digit or underscore beside it.
bool hasWord(std::string_view line, std::string_view word);

/// The lines, without their line breaks. "a\nb\n" has two.
std::vector<std::string_view> linesOf(std::string_view text);

struct Include {
    int line = 0;      ///< From 1.
    std::string path;  ///< As written between the quotes or brackets.
    bool quoted = false;
};

/// The #include lines that are code, in order. One whose argument is a macro is left out.
std::vector<Include> includesOf(std::string_view text);

}  // namespace studio::architecture
