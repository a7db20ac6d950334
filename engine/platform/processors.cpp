// SPDX-License-Identifier: GPL-3.0-or-later
// How many processors this process may use.
#include <algorithm>
#include <thread>

#include "engine/platform/workers.h"
#if defined(__linux__)
#include <sched.h>
#endif

namespace studio {

int availableProcessors() {
#if defined(__linux__)
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
#endif
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace studio
