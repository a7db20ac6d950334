// SPDX-License-Identifier: GPL-3.0-or-later
// Priority of the calling thread, where the platform has one for threads.
#pragma once

#include <cstdint>

namespace studio {

enum class ThreadPriority : std::uint8_t {
    Low,        ///< Yields to threads of normal priority.
    Background  ///< Yields to those of low priority as well.
};

/// Lowers the calling thread for good. Returns false where the platform refused; the thread then
/// goes on as before.
bool lowerThreadPriority(ThreadPriority priority = ThreadPriority::Low);

}  // namespace studio
