// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled form of resources/storybook/*.txt: word lists, roles, rules and story shapes as flat
// arrays of indices, so that telling a story is a walk without a lookup by name. It holds data
// only: story_parser.h fills it and story_writer.h walks it. The format of the files is explained
// at the top of resources/storybook/words.txt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

/// A run of elements in one of StoryGrammar's arrays.
struct StoryRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A table of words: every row has one cell a column, every cell one or more values.
struct StoryList {
    std::string name;
    std::vector<std::string> columns;
    std::uint32_t rows = 0;
    std::vector<StoryRange> cells;  // [rows, columns], ranges of StoryGrammar::values

    const StoryRange& cell(std::uint32_t row, std::uint32_t column) const {
        return cells[row * columns.size() + column];
    }
    /// The column's number, or -1.
    int findColumn(std::string_view column) const;
};

/// Somebody or something that stays the same through a story: a row of a list, drawn when a story
/// first needs it. Roles of one list take different rows.
struct StoryRole {
    std::string name;
    std::uint32_t list = 0;
    int source = -1;           // >= 0: not a row of its own, but one value of that role's row,
    std::uint32_t column = 0;  //       in this column
    int unlike = -1;           // >= 0: differs from that role
    std::uint32_t unlikeColumn = 0;  // in this column
};

enum class StoryNodeKind : std::uint8_t {
    Text,     // words: a range of StoryGrammar::text
    Role,     // words.first: role
    Word,     // words.first: list, a row drawn afresh
    Rule,     // words.first: rule, one of its lines
    Choice,   // words: a range of StoryGrammar::sequences, one of them
    Article,  // "a" or "an", by what follows
};

struct StoryNode {
    StoryNodeKind kind = StoryNodeKind::Text;
    bool capital = false;      // Role, Word: begin with a capital letter
    std::uint16_t column = 0;  // Role, Word
    StoryRange words;
};

/// A named choice between lines (a rule), or lines that follow each other (a story: paragraphs).
struct StoryLines {
    std::string name;
    std::string where;     // "file:line" of its header, for error messages
    StoryRange sequences;  // range of StoryGrammar::sequences
};

struct StoryGrammar {
    std::vector<StoryList> lists;
    std::vector<StoryRole> roles;
    std::vector<StoryLines> rules;
    std::vector<StoryLines> stories;
    std::vector<StoryRange> sequences;  // ranges of nodes
    std::vector<StoryNode> nodes;
    std::vector<std::string> values;
    std::string text;

    /// The element's number, or -1.
    int findList(std::string_view name) const;
    int findRole(std::string_view name) const;
    int findRule(std::string_view name) const;
};

}  // namespace studio
