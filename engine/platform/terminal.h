// SPDX-License-Identifier: GPL-3.0-or-later
// What the process is attached to.
#pragma once

namespace studio {

/// Standard output is a terminal that a person looks at.
bool standardOutputIsTerminal();
/// Its width in characters; 80 when not known.
int terminalColumns();

}  // namespace studio
