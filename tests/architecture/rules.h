// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules. A new rule is one function in include_rules or text_rules, one line here in
// rules.cpp, and rows of made-up files in rules_test.cpp.
#pragma once

#include <span>

#include "tests/architecture/rule.h"

namespace studio::architecture {

std::span<const Rule> allRules();

}  // namespace studio::architecture
