// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer has: processors that this process may use, and memory.
#include <algorithm>
#include <thread>

#include "engine/platform/workers.h"
#if defined(__linux__)
#include <sched.h>
#include <unistd.h>
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

std::uint64_t physicalMemory() {
#if defined(__linux__)
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    if (pages > 0 && size > 0)
        return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size);
#endif
    return 0;
}

}  // namespace studio
