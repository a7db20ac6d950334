// SPDX-License-Identifier: GPL-3.0-or-later
// From blocks of text to a StoryGrammar in which every name is resolved and every mistake that
// could spoil a story is refused: unknown names, missing cells, rules that lead back to
// themselves, rules that no story reaches, lists too short for the roles that draw from them.
#pragma once

#include <vector>

#include "engine/base/result.h"
#include "engine/data/storybook/story_grammar.h"
#include "engine/data/storybook/story_source.h"

namespace studio {

/// Error: "Storybook FILE:LINE: what is wrong and how to mend it".
Result<StoryGrammar> parseStoryGrammar(const std::vector<StoryBlock>& blocks);

}  // namespace studio
