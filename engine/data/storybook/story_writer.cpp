// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_writer.h"

#include <algorithm>

namespace studio {

namespace {

bool isVowel(char c) { return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos; }

void makeCapital(char& c) {
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
}

}  // namespace

std::size_t endOfSentence(std::string_view text, std::size_t start) {
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?')
            continue;
        std::size_t end = i + 1;
        if (end < text.size() && text[end] == '"')
            ++end;
        if (end == text.size() || text[end] == ' ' || text[end] == '\n')
            return end;
    }
    return text.size();
}

StoryWriter::StoryWriter(const StoryGrammar& grammar, Random random, bool withSkeleton)
    : m_grammar(grammar),
      m_random(random),
      m_withSkeleton(withSkeleton),
      m_rows(grammar.roles.size(), kUnbound),
      m_values(grammar.roles.size(), kUnbound),
      m_last(grammar.lists.size(), kUnbound) {
    m_text.reserve(2048);
}

void StoryWriter::write() {
    m_story = below(m_grammar.stories.size());
    const StoryRange& paragraphs = m_grammar.stories[m_story].sequences;
    for (std::uint32_t i = 0; i < paragraphs.count; ++i) {
        const std::size_t start = m_text.size();
        sequence(m_grammar.sequences[paragraphs.first + i]);
        endParagraph(start);
    }
    if (!m_text.empty())
        m_text.pop_back();
    if (!m_skeleton.empty())
        m_skeleton.pop_back();
    capitalise();
}

void StoryWriter::sequence(const StoryRange& range) {
    for (std::uint32_t i = 0; i < range.count; ++i)
        node(m_grammar.nodes[range.first + i]);
}

void StoryWriter::node(const StoryNode& node) {
    switch (node.kind) {
        case StoryNodeKind::Text: {
            const auto words =
                std::string_view(m_grammar.text).substr(node.words.first, node.words.count);
            append(words);
            if (m_withSkeleton)
                m_skeleton += words;
            break;
        }
        case StoryNodeKind::Role:
            role(node);
            break;
        case StoryNodeKind::Word:
            word(node);
            break;
        case StoryNodeKind::Rule: {
            const StoryRange& lines = m_grammar.rules[node.words.first].sequences;
            sequence(m_grammar.sequences[lines.first + below(lines.count)]);
            break;
        }
        case StoryNodeKind::Choice:
            sequence(m_grammar.sequences[node.words.first + below(node.words.count)]);
            break;
        case StoryNodeKind::Article:
            append("a");
            m_article = true;
            if (m_withSkeleton)
                m_skeleton += "a";
            break;
    }
}

bool StoryWriter::isBound(std::uint32_t list, std::uint32_t row) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i] == row && m_grammar.roles[i].list == list && m_grammar.roles[i].source < 0)
            return true;
    return false;
}

void StoryWriter::bind(std::uint32_t index) {
    const StoryRole& role = m_grammar.roles[index];
    if (m_rows[index] != kUnbound)
        return;
    const StoryList& list = m_grammar.lists[role.list];
    if (role.source >= 0) {
        const auto source = static_cast<std::uint32_t>(role.source);
        bind(source);
        const StoryRange& cell = list.cell(m_rows[source], role.column);
        m_values[index] = cell.first + below(cell.count);
        m_rows[index] = m_rows[source];
        return;
    }
    std::string_view unlike;
    if (role.unlike >= 0) {
        const auto other = static_cast<std::uint32_t>(role.unlike);
        bind(other);
        unlike = m_grammar.values[list.cell(m_rows[other], role.unlikeColumn).first];
    }
    // checkStoryGrammar saw to it that enough rows are left.
    std::uint32_t row = 0;
    do {
        row = below(list.rows);
    } while (
        isBound(role.list, row) ||
        (role.unlike >= 0 && m_grammar.values[list.cell(row, role.unlikeColumn).first] == unlike));
    m_rows[index] = row;
}

void StoryWriter::role(const StoryNode& node) {
    const std::uint32_t index = node.words.first;
    bind(index);
    const StoryRole& role = m_grammar.roles[index];
    if (role.source >= 0)
        return fill(node, role.name, nullptr, m_values[index]);
    const StoryList& list = m_grammar.lists[role.list];
    const StoryRange& cell = list.cell(m_rows[index], node.column);
    fill(node, role.name, &list, cell.first + (cell.count > 1 ? below(cell.count) : 0));
}

void StoryWriter::word(const StoryNode& node) {
    const std::uint32_t index = node.words.first;
    const StoryList& list = m_grammar.lists[index];
    std::uint32_t row = 0;
    do {
        row = below(list.rows);
    } while (row == m_last[index] || isBound(index, row));
    m_last[index] = row;
    const StoryRange& cell = list.cell(row, node.column);
    fill(node, list.name, &list, cell.first + (cell.count > 1 ? below(cell.count) : 0));
}

void StoryWriter::fill(const StoryNode& node, std::string_view name, const StoryList* list,
                       std::uint32_t value) {
    const std::size_t start = m_text.size();
    append(m_grammar.values[value]);
    if (node.capital)
        makeCapital(m_text[start]);
    if (!m_withSkeleton)
        return;
    m_skeleton.append("<").append(name);
    if (list && node.column > 0)
        m_skeleton.append(".").append(list->columns[node.column]);
    m_skeleton.append(">");
}

void StoryWriter::append(std::string_view words) {
    // An optional word that was left out leaves two blanks: write one.
    while (!words.empty() && words[0] == ' ' &&
           (m_text.empty() || m_text.back() == ' ' || m_text.back() == '\n'))
        words.remove_prefix(1);
    if (words.empty())
        return;
    if (words[0] == '.' || words[0] == ',' || words[0] == '!' || words[0] == '?')
        while (!m_text.empty() && m_text.back() == ' ')
            m_text.pop_back();
    if (m_article) {
        const auto letter = words.find_first_not_of(' ');
        if (letter != std::string_view::npos) {
            if (isVowel(words[letter]))
                m_text.insert(m_text.back() == ' ' ? m_text.size() - 1 : m_text.size(), "n");
            m_article = false;
        }
    }
    m_text += words;
}

void StoryWriter::endParagraph(std::size_t start) {
    while (m_text.size() > start && m_text.back() == ' ')
        m_text.pop_back();
    if (m_text.size() > start)
        m_text += '\n';
    if (m_withSkeleton)
        m_skeleton += '\n';
}

void StoryWriter::capitalise() {
    for (std::size_t i = 0; i < m_text.size(); i = endOfSentence(m_text, i)) {
        while (i < m_text.size() && (m_text[i] == ' ' || m_text[i] == '\n' || m_text[i] == '"'))
            ++i;
        if (i < m_text.size())
            makeCapital(m_text[i]);
    }
}

std::string_view StoryWriter::roleWord(std::string_view name, std::string_view column) const {
    const int index = m_grammar.findRole(name);
    if (index < 0 || m_rows[index] == kUnbound)
        return {};
    const StoryRole& role = m_grammar.roles[index];
    if (role.source >= 0)
        return m_grammar.values[m_values[index]];
    const StoryList& list = m_grammar.lists[role.list];
    const int found = column.empty() ? 0 : list.findColumn(column);
    return found < 0 ? std::string_view() : m_grammar.values[list.cell(m_rows[index], found).first];
}

}  // namespace studio
