// SPDX-License-Identifier: GPL-3.0-or-later
// The priority of the calling thread.
#pragma once

namespace studio {

/// Lets other threads of the machine go first; threads that this one starts inherit it. Does
/// nothing where the system does not let it.
void lowerThreadPriority();

}  // namespace studio
