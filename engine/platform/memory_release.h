// SPDX-License-Identifier: GPL-3.0-or-later
// Gives memory that this process has freed but its allocator keeps back to the system, where the
// allocator can be asked to. For the end of a large job, such as the preparation of text.
#pragma once

namespace studio {

void releaseFreeMemory();

}  // namespace studio
