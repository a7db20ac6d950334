// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of a grammar as a whole before stories are told from it.
#pragma once

#include "engine/base/result.h"
#include "engine/data/storybook/story_grammar.h"

namespace studio {

/// Error: no story; a rule that leads back to itself or that no story reaches; a list with too few
/// rows for its roles and one word drawn afresh beside the last one.
Status checkStoryGrammar(const StoryGrammar& grammar);

}  // namespace studio
