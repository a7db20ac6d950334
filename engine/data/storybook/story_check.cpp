// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_check.h"

#include "engine/data/storybook/story_source.h"

namespace studio {

namespace {

enum class Visit : std::uint8_t { Unseen, Open, Done };

class Reach {
public:
    explicit Reach(const StoryGrammar& grammar)
        : m_grammar(grammar), m_visits(grammar.rules.size(), Visit::Unseen) {}

    Status lines(const StoryLines& lines) {
        for (std::uint32_t i = 0; i < lines.sequences.count; ++i)
            if (Status status = sequence(m_grammar.sequences[lines.sequences.first + i]); !status)
                return status;
        return {};
    }

    Visit visit(std::size_t rule) const { return m_visits[rule]; }

private:
    Status sequence(const StoryRange& range) {
        for (std::uint32_t i = 0; i < range.count; ++i)
            if (Status status = node(m_grammar.nodes[range.first + i]); !status)
                return status;
        return {};
    }

    Status node(const StoryNode& node) {
        if (node.kind == StoryNodeKind::Choice)
            return lines({"", "", node.words});
        if (node.kind != StoryNodeKind::Rule || m_visits[node.words.first] == Visit::Done)
            return {};
        const StoryLines& rule = m_grammar.rules[node.words.first];
        if (m_visits[node.words.first] == Visit::Open)
            return storyError(rule.where, "rule '" + rule.name +
                                              "' leads back to itself; a story would never end.");
        m_visits[node.words.first] = Visit::Open;
        if (Status status = lines(rule); !status)
            return status;
        m_visits[node.words.first] = Visit::Done;
        return {};
    }

    const StoryGrammar& m_grammar;
    std::vector<Visit> m_visits;
};

// A role that differs from another must find a free row whatever the other's word is.
Status checkUnlike(const StoryGrammar& grammar, const StoryRole& role, std::uint32_t roles) {
    const StoryList& list = grammar.lists[role.list];
    const auto word = [&](std::uint32_t row) {
        return grammar.values[list.cell(row, role.unlikeColumn).first];
    };
    for (std::uint32_t row = 0; row < list.rows; ++row) {
        std::uint32_t different = 0;
        for (std::uint32_t other = 0; other < list.rows; ++other)
            different += word(other) != word(row);
        if (different < roles)
            return Error{"Storybook: role '" + role.name + "' needs at least " +
                         std::to_string(roles) + " rows of list '" + list.name + "' whose '" +
                         list.columns[role.unlikeColumn] + "' is not '" + word(row) +
                         "'; there are " + std::to_string(different) + "."};
    }
    return {};
}

Status checkRows(const StoryGrammar& grammar, std::uint32_t index) {
    const StoryList& list = grammar.lists[index];
    std::uint32_t roles = 0;
    for (const StoryRole& role : grammar.roles)
        roles += role.list == index && role.source < 0;
    if (list.rows < roles + 2)
        return Error{"Storybook: list '" + list.name + "' needs at least " +
                     std::to_string(roles + 2) + " rows, as " + std::to_string(roles) +
                     " roles draw from it; it has " + std::to_string(list.rows) + "."};
    for (const StoryRole& role : grammar.roles)
        if (role.list == index && role.unlike >= 0)
            if (Status status = checkUnlike(grammar, role, roles); !status)
                return status;
    return {};
}

}  // namespace

Status checkStoryGrammar(const StoryGrammar& grammar) {
    if (grammar.stories.empty())
        return Error{"Storybook: expected at least one 'story' in its text files, found none."};
    Reach reach(grammar);
    for (const StoryLines& story : grammar.stories)
        if (Status status = reach.lines(story); !status)
            return status;
    for (std::size_t i = 0; i < grammar.rules.size(); ++i)
        if (reach.visit(i) == Visit::Unseen)
            return storyError(
                grammar.rules[i].where,
                "no story uses rule '" + grammar.rules[i].name + "'; use it or remove it.");
    for (std::uint32_t i = 0; i < grammar.lists.size(); ++i)
        if (Status status = checkRows(grammar, i); !status)
            return status;
    return {};
}

}  // namespace studio
