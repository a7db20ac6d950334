// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about the text of a file: its licence, its size, words and calls that have no place in it.
// Each looks only at the files that it is about and finds nothing in others.
#pragma once

#include <vector>

#include "tests/architecture/rule.h"

namespace studio::architecture {

/// The licence stands in the first line; in scripts in the one after "#!".
std::vector<Finding> licenceFirst(const Source& source);

/// C++ files have at most 400 lines.
std::vector<Finding> shortFiles(const Source& source);

/// Headers have #pragma once, or Highway's toggle where each target includes them anew.
std::vector<Finding> headersOnce(const Source& source);

/// No test skips itself.
std::vector<Finding> noSkippedTests(const Source& source);

/// No mark of unfinished work, comments included.
std::vector<Finding> nothingUnfinished(const Source& source);

/// No call in the product that waits for an event loop, ends a thread by force or sleeps.
std::vector<Finding> noForbiddenCalls(const Source& source);

}  // namespace studio::architecture
