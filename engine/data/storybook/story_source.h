// SPDX-License-Identifier: GPL-3.0-or-later
// The first reading of Storybook's text files: lines into blocks (list, role, rule, story), each
// with the file and line it stands on. It knows the outer form only; what a block means is
// story_parser.h's.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

struct StoryLine {
    std::string where;  // "words.txt:12"
    std::string text;   // without indent and trailing blanks
};

/// "list name: columns", "role name: list", "rule name" or "story name", and its indented lines.
struct StoryBlock {
    std::string kind;
    std::string name;
    std::string rest;  // after the colon
    std::string where;
    std::vector<StoryLine> lines;
};

/// The error "WHERE: WHAT", WHERE as in StoryLine.
Error storyError(const std::string& where, const std::string& what);

/// text without blanks at either end.
std::string_view trimmed(std::string_view text);
/// The parts of text between separators, trimmed.
std::vector<std::string> splitTrimmed(std::string_view text, char separator);
/// True for a name as blocks, columns and slots have: a-z, 0-9 and '_', a letter first.
bool isStoryName(std::string_view name);

/// The blocks of every *.txt in the folder, in the order of the file names. Error: no such folder,
/// no such file, a line outside a block, a header of no known kind, a block without lines.
Result<std::vector<StoryBlock>> readStoryBlocks(const std::filesystem::path& folder);

}  // namespace studio
