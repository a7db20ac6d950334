// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/storybook.h"

#include <set>

#include "engine/base/random.h"
#include "engine/data/storybook/story_grammar.h"
#include "engine/data/storybook/story_parser.h"
#include "engine/data/storybook/story_source.h"
#include "engine/data/storybook/story_writer.h"

namespace studio {

namespace {

constexpr std::string_view kPurpose = "storybook";

std::vector<std::string> sentencesOf(std::string_view text) {
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ' || text[i] == '\n') {
            ++i;
            continue;
        }
        const std::size_t end = endOfSentence(text, i);
        sentences.emplace_back(text.substr(i, end - i));
        i = end;
    }
    return sentences;
}

}  // namespace

Storybook::Storybook(std::shared_ptr<const StoryGrammar> grammar) : m_grammar(std::move(grammar)) {}

Result<Storybook> Storybook::load(const ResourceLocator& resources) {
    Result<std::vector<StoryBlock>> blocks = readStoryBlocks(resources.path("storybook"));
    if (!blocks)
        return blocks.error();
    Result<StoryGrammar> grammar = parseStoryGrammar(blocks.value());
    if (!grammar)
        return grammar.error();
    return Storybook(std::make_shared<const StoryGrammar>(std::move(grammar).value()));
}

std::string Storybook::story(std::uint64_t seed, std::uint64_t index) const {
    StoryWriter writer(*m_grammar, Random(seed, kPurpose, index), false);
    writer.write();
    return writer.text();
}

StoryTrace Storybook::trace(std::uint64_t seed, std::uint64_t index) const {
    auto writer = std::make_shared<StoryWriter>(*m_grammar, Random(seed, kPurpose, index), true);
    writer->write();
    StoryTrace trace{writer->shape(), writer->text(), {}, {}};
    const std::vector<std::string> texts = sentencesOf(writer->text());
    const std::vector<std::string> skeletons = sentencesOf(writer->skeleton());
    // Words from lists hold no full stops (addCell), so both texts end their sentences alike.
    STUDIO_CHECK(texts.size() == skeletons.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        trace.sentences.push_back({texts[i], skeletons[i]});
    trace.role = [writer, grammar = m_grammar](std::string_view role, std::string_view column) {
        return std::string(writer->roleWord(role, column));
    };
    return trace;
}

std::vector<std::string> Storybook::listWords() const {
    std::set<std::string> words;
    for (const std::string& value : m_grammar->values)
        for (std::string word : splitTrimmed(value, ' ')) {
            for (char& c : word)
                if (c >= 'A' && c <= 'Z')
                    c = static_cast<char>(c - 'A' + 'a');
            words.insert(word);
        }
    return {words.begin(), words.end()};
}

}  // namespace studio
