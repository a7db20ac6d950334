// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles one template line, for instance `{hero} [{adverb}] took (a|the) {thing}.`, into nodes of
// a StoryGrammar. Lists, roles and rule names must be in the grammar already.
#pragma once

#include "engine/base/result.h"
#include "engine/data/storybook/story_grammar.h"
#include "engine/data/storybook/story_source.h"

namespace studio {

/// The nodes of the line, appended to grammar.nodes. Error: unbalanced brackets, an unknown slot.
Result<StoryRange> compileStoryTemplate(const StoryLine& line, StoryGrammar& grammar);

}  // namespace studio
