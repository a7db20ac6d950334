// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_grammar.h"

namespace studio {

namespace {

template <class Named>
int find(const std::vector<Named>& elements, std::string_view name) {
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (elements[i].name == name)
            return static_cast<int>(i);
    return -1;
}

}  // namespace

int StoryList::findColumn(std::string_view column) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == column)
            return static_cast<int>(i);
    return -1;
}

int StoryGrammar::findList(std::string_view name) const { return find(lists, name); }
int StoryGrammar::findRole(std::string_view name) const { return find(roles, name); }
int StoryGrammar::findRule(std::string_view name) const { return find(rules, name); }

}  // namespace studio
