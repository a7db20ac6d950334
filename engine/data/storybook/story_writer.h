// SPDX-License-Identifier: GPL-3.0-or-later
// Tells one story: walks a grammar with a stream of random numbers, binds roles when they are
// first needed, and writes the text, on request together with its skeleton (the same text with
// every slot left unfilled). It mends blanks, "a"/"an" and capitals; all else is the grammar's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/random.h"
#include "engine/data/storybook/story_grammar.h"

namespace studio {

/// For one story on one thread; the grammar must outlive it.
class StoryWriter {
public:
    StoryWriter(const StoryGrammar& grammar, Random random, bool withSkeleton);

    /// Draws a story shape and tells it: paragraphs parted by "\n", no newline at the end.
    void write();

    const std::string& text() const { return m_text; }
    /// As text(), every word from a list replaced by "<list.column>", or "<role.column>".
    const std::string& skeleton() const { return m_skeleton; }
    /// The story shape that was told.
    const std::string& shape() const { return m_grammar.stories[m_story].name; }
    /// The role's word in that column (empty: the first), as the story used it; empty if it did
    /// not.
    std::string_view roleWord(std::string_view role, std::string_view column) const;

private:
    static constexpr std::uint32_t kUnbound = 0xFFFFFFFFu;

    std::uint32_t below(std::size_t bound) {
        return static_cast<std::uint32_t>(m_random.below(bound));
    }
    void sequence(const StoryRange& range);
    void node(const StoryNode& node);
    void role(const StoryNode& node);
    void word(const StoryNode& node);
    void bind(std::uint32_t role);
    bool isBound(std::uint32_t list, std::uint32_t row) const;
    void fill(const StoryNode& node, std::string_view name, const StoryList* list,
              std::uint32_t value);
    void append(std::string_view words);
    void endParagraph(std::size_t start);
    void capitalise();

    const StoryGrammar& m_grammar;
    Random m_random;
    bool m_withSkeleton;
    std::uint32_t m_story = 0;
    std::string m_text, m_skeleton;
    bool m_article = false;               // "a" was written, "n" may have to follow
    std::vector<std::uint32_t> m_rows;    // [roles] bound row
    std::vector<std::uint32_t> m_values;  // [roles] bound value of a role with a source
    std::vector<std::uint32_t> m_last;    // [lists] row drawn afresh most recently
};

/// One past the sentence's last character: the sentence that begins at `start` of a text ends with
/// . ! or ?, perhaps a closing quote, and then a blank, a newline or the end of the text.
std::size_t endOfSentence(std::string_view text, std::size_t start);

}  // namespace studio
