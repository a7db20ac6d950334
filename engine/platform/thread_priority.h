// SPDX-License-Identifier: GPL-3.0-or-later
// Priority of the calling thread, where the platform has one for threads.
#pragma once

namespace studio {

/// Lets the calling thread yield to all others of normal priority, for good. Returns false where
/// the platform refused; the thread then goes on as before.
bool lowerThreadPriority();

}  // namespace studio
