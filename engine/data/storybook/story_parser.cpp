// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_parser.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "engine/data/storybook/story_check.h"
#include "engine/data/storybook/story_template.h"

namespace studio {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '\'';
}

// One cell: values parted by commas, each of letters, so that no filler can end a sentence.
Status addCell(const StoryLine& line, const std::string& cell, StoryList& list,
               StoryGrammar& grammar) {
    const StoryRange range{static_cast<std::uint32_t>(grammar.values.size()), 0};
    list.cells.push_back(range);
    for (const std::string& value : splitTrimmed(cell, ',')) {
        if (value.empty() || !std::all_of(value.begin(), value.end(), isWordCharacter) ||
            value.find("  ") != std::string::npos)
            return storyError(line.where, "'" + value + "' is no word for list '" + list.name +
                                              "'; use letters, single blanks, '-' and ' only.");
        grammar.values.push_back(value);
        ++list.cells.back().count;
    }
    return {};
}

Status addList(const StoryBlock& block, StoryGrammar& grammar) {
    StoryList list;
    list.name = block.name;
    list.columns = splitTrimmed(block.rest, ' ');
    for (const std::string& column : list.columns)
        if (!isStoryName(column) ||
            std::count(list.columns.begin(), list.columns.end(), column) > 1)
            return storyError(block.where, "'" + column +
                                               "' is no name for a column, or stands "
                                               "twice; part names by one blank.");
    std::vector<std::string> shared;
    std::set<std::string> seen;
    for (const StoryLine& line : block.lines) {
        if (line.text[0] == ':') {
            shared = splitTrimmed(std::string_view(line.text).substr(1), '|');
            continue;
        }
        std::vector<std::string> cells = splitTrimmed(line.text, '|');
        if (cells.size() < list.columns.size())
            cells.insert(cells.end(), shared.begin(), shared.end());
        if (cells.size() != list.columns.size())
            return storyError(
                line.where, "list '" + list.name + "' has " + std::to_string(list.columns.size()) +
                                " columns, this row has " + std::to_string(cells.size()) + ".");
        if (!seen.insert(cells[0]).second)
            return storyError(line.where, "'" + cells[0] + "' stands twice in list '" + list.name +
                                              "'; remove one row.");
        for (const std::string& cell : cells)
            if (Status status = addCell(line, cell, list, grammar); !status)
                return status;
        ++list.rows;
    }
    grammar.lists.push_back(std::move(list));
    return {};
}

// "ROLE.COLUMN" of an earlier role; sets the column, returns the role or -1.
int findRoleColumn(const std::string& text, const StoryGrammar& grammar, std::uint32_t& column) {
    const auto dot = text.find('.');
    if (dot == std::string::npos)
        return -1;
    const int role = grammar.findRole(text.substr(0, dot));
    if (role < 0 || grammar.roles[role].source >= 0)
        return -1;
    const int found = grammar.lists[grammar.roles[role].list].findColumn(text.substr(dot + 1));
    column = static_cast<std::uint32_t>(std::max(found, 0));
    return found < 0 ? -1 : role;
}

Status addRole(const StoryBlock& block, StoryGrammar& grammar) {
    const std::vector<std::string> words = splitTrimmed(block.rest, ' ');
    StoryRole role;
    role.name = block.name;
    if (words.size() != 1 && !(words.size() == 3 && words[1] == "unlike"))
        return storyError(block.where,
                          "expected 'role name: list', 'role name: role.column' or "
                          "'role name: list unlike role.column'.");
    if (const int list = grammar.findList(words[0]); list >= 0) {
        role.list = static_cast<std::uint32_t>(list);
    } else {
        role.source = findRoleColumn(words[0], grammar, role.column);
        if (role.source < 0)
            return storyError(block.where,
                              "there is no list or earlier role with column '" + words[0] + "'.");
        role.list = grammar.roles[role.source].list;
    }
    if (words.size() == 3) {
        role.unlike = findRoleColumn(words[2], grammar, role.unlikeColumn);
        if (role.unlike < 0 || role.source >= 0 || grammar.roles[role.unlike].list != role.list)
            return storyError(block.where, "'unlike " + words[2] +
                                               "' needs an earlier role of the same list and one "
                                               "of its columns.");
    }
    grammar.roles.push_back(std::move(role));
    return {};
}

Status addNames(const std::vector<StoryBlock>& blocks, StoryGrammar& grammar) {
    std::set<std::string> names{"a"};
    for (const StoryBlock& block : blocks)
        if (!names.insert(block.kind == "story" ? "story " + block.name : block.name).second)
            return storyError(block.where, "the name '" + block.name + "' is taken; give this " +
                                               block.kind + " another.");
    for (const StoryBlock& block : blocks)
        if (block.kind == "list")
            if (Status status = addList(block, grammar); !status)
                return status;
    for (const StoryBlock& block : blocks)
        if (block.kind == "role")
            if (Status status = addRole(block, grammar); !status)
                return status;
    for (const StoryBlock& block : blocks)
        if (block.kind == "rule")
            grammar.rules.push_back({block.name, block.where, {}});
    return {};
}

Status compileLines(const StoryBlock& block, StoryLines& target, StoryGrammar& grammar) {
    std::vector<StoryRange> sequences;
    for (const StoryLine& line : block.lines) {
        Result<StoryRange> nodes = compileStoryTemplate(line, grammar);
        if (!nodes)
            return nodes.error();
        sequences.push_back(nodes.value());
    }
    target.sequences = {static_cast<std::uint32_t>(grammar.sequences.size()),
                        static_cast<std::uint32_t>(sequences.size())};
    grammar.sequences.insert(grammar.sequences.end(), sequences.begin(), sequences.end());
    return {};
}

}  // namespace

Result<StoryGrammar> parseStoryGrammar(const std::vector<StoryBlock>& blocks) {
    StoryGrammar grammar;
    if (Status status = addNames(blocks, grammar); !status)
        return status.error();
    std::size_t rule = 0;
    for (const StoryBlock& block : blocks) {
        if (block.kind != "rule" && block.kind != "story")
            continue;
        StoryLines lines{block.name, block.where, {}};
        if (Status status = compileLines(block, lines, grammar); !status)
            return status.error();
        if (block.kind == "rule")
            grammar.rules[rule++] = std::move(lines);
        else
            grammar.stories.push_back(std::move(lines));
    }
    if (Status status = checkStoryGrammar(grammar); !status)
        return status.error();
    return grammar;
}

}  // namespace studio
