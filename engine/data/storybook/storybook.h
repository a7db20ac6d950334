// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in corpus: an endless book of short picture-book stories (about 80 to 200 words each)
// told from the word lists and story grammar in resources/storybook/. A story depends on its seed
// and number alone. This class knows nothing of tokens, files of text or train/validation splits.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"

namespace studio {

struct StoryGrammar;

struct StorySentence {
    std::string text;
    std::string skeleton;  // the sentence with "<list.column>" for every word from a list or role
};

/// A story and how it was made; for tests.
struct StoryTrace {
    std::string shape;  // name of the story shape, as in the text files
    std::string text;
    std::vector<StorySentence> sentences;
    /// The word that stands for a role in a column ("hero", "they"; column "": the first); empty
    /// if the role is not in this story.
    std::function<std::string(std::string_view role, std::string_view column)> role;
};

/// Immutable; any number of threads may use one at once. Copies share the grammar.
class Storybook {
public:
    /// Reads storybook/*.txt. Error: a sentence that names file and line and what is wrong there.
    static Result<Storybook> load(const ResourceLocator& resources);

    /// ASCII, paragraphs parted by "\n", no newline at the end. Any index in any order.
    std::string story(std::uint64_t seed, std::uint64_t index) const;
    /// The same text with its sentences and skeletons.
    StoryTrace trace(std::uint64_t seed, std::uint64_t index) const;
    /// Every word of every list, in small letters, sorted, each once.
    std::vector<std::string> listWords() const;

private:
    explicit Storybook(std::shared_ptr<const StoryGrammar> grammar);

    std::shared_ptr<const StoryGrammar> m_grammar;
};

}  // namespace studio
