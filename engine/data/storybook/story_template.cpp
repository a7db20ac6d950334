// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_template.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

namespace {

class Compiler {
public:
    static constexpr int kDeepest = 16;

    Compiler(const StoryLine& line, StoryGrammar& grammar) : m_line(line), m_grammar(grammar) {}

    Result<StoryRange> run() {
        const std::vector<StoryNode> nodes = sequence("");
        if (!m_error && m_at < m_line.text.size())
            fail(std::string("'") + m_line.text[m_at] + "' without its opening bracket.");
        if (m_error)
            return *m_error;
        return store(nodes);
    }

private:
    void fail(const std::string& what) {
        if (!m_error)
            m_error = storyError(m_line.where, what);
    }

    StoryRange store(const std::vector<StoryNode>& nodes) {
        const StoryRange range{static_cast<std::uint32_t>(m_grammar.nodes.size()),
                               static_cast<std::uint32_t>(nodes.size())};
        m_grammar.nodes.insert(m_grammar.nodes.end(), nodes.begin(), nodes.end());
        return range;
    }

    // Reads up to one of the closing characters, which it leaves, or to the end of the line.
    std::vector<StoryNode> sequence(std::string_view closing) {
        std::vector<StoryNode> nodes;
        while (!m_error && m_at < m_line.text.size()) {
            const char c = m_line.text[m_at];
            if (closing.find(c) != std::string_view::npos)
                break;
            if (c == '{')
                nodes.push_back(slot());
            else if (c == '(')
                nodes.push_back(choice(')'));
            else if (c == '[')
                nodes.push_back(choice(']'));
            else if (c == ')' || c == ']' || c == '}' || c == '|')
                break;
            else
                nodes.push_back(literal());
        }
        return nodes;
    }

    StoryNode literal() {
        const auto end = std::min(m_line.text.find_first_of("{}()[]|", m_at), m_line.text.size());
        StoryNode node;
        node.words = {static_cast<std::uint32_t>(m_grammar.text.size()),
                      static_cast<std::uint32_t>(end - m_at)};
        m_grammar.text.append(m_line.text, m_at, end - m_at);
        m_at = end;
        return node;
    }

    // (a|b|c): one of them. [a|b]: one of them, or in half of all cases nothing.
    StoryNode choice(char closing) {
        if (m_depth == kDeepest) {
            fail("brackets within brackets, more than " + std::to_string(kDeepest) +
                 " deep; make a rule of the inner ones.");
            return {};
        }
        ++m_depth;
        const StoryNode node = alternatives(closing);
        --m_depth;
        return node;
    }

    StoryNode alternatives(char closing) {
        ++m_at;
        std::vector<StoryRange> ranges;
        const std::string_view ends = closing == ')' ? "|)" : "|]";
        for (;;) {
            ranges.push_back(store(sequence(ends)));
            if (m_error)
                return {};
            if (m_at == m_line.text.size() || ends.find(m_line.text[m_at]) == ends.npos) {
                fail(std::string("expected '") + closing + "' before the line ends.");
                return {};
            }
            if (m_line.text[m_at++] == closing)
                break;
        }
        if (closing == ']')
            ranges.resize(2 * ranges.size());  // ranges of no nodes
        StoryNode node;
        node.kind = StoryNodeKind::Choice;
        node.words = {static_cast<std::uint32_t>(m_grammar.sequences.size()),
                      static_cast<std::uint32_t>(ranges.size())};
        m_grammar.sequences.insert(m_grammar.sequences.end(), ranges.begin(), ranges.end());
        return node;
    }

    // {a}, {role}, {role.column}, {list}, {list.column} or {rule}; {Role} begins with a capital.
    StoryNode slot() {
        const auto end = m_line.text.find('}', m_at);
        if (end == std::string::npos) {
            fail("expected '}' before the line ends.");
            return {};
        }
        std::string name = m_line.text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        StoryNode node;
        node.capital = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
        if (node.capital)
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
        if (name == "a") {
            node.kind = StoryNodeKind::Article;
            return node;
        }
        const auto dot = name.find('.');
        const std::string head = name.substr(0, dot);
        const std::string column = dot == std::string::npos ? "" : name.substr(dot + 1);
        resolve(node, name, head, column);
        return node;
    }

    void resolve(StoryNode& node, const std::string& name, const std::string& head,
                 const std::string& column) {
        int list = -1;
        if (const int role = m_grammar.findRole(head); role >= 0) {
            node.kind = StoryNodeKind::Role;
            node.words.first = static_cast<std::uint32_t>(role);
            if (m_grammar.roles[node.words.first].source < 0)
                list = static_cast<int>(m_grammar.roles[node.words.first].list);
        } else if (list = m_grammar.findList(head); list >= 0) {
            node.kind = StoryNodeKind::Word;
            node.words.first = static_cast<std::uint32_t>(list);
        } else if (const int rule = m_grammar.findRule(head); rule >= 0) {
            node.kind = StoryNodeKind::Rule;
            node.words.first = static_cast<std::uint32_t>(rule);
        } else {
            return fail("{" + name + "}: there is no role, list or rule '" + head + "'.");
        }
        if (column.empty())
            return;
        const int found = list < 0 ? -1 : m_grammar.lists[list].findColumn(column);
        if (found < 0)
            return fail("{" + name + "}: '" + head + "' has no column '" + column + "'.");
        node.column = static_cast<std::uint16_t>(found);
    }

    const StoryLine& m_line;
    StoryGrammar& m_grammar;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

}  // namespace

Result<StoryRange> compileStoryTemplate(const StoryLine& line, StoryGrammar& grammar) {
    return Compiler(line, grammar).run();
}

}  // namespace studio
