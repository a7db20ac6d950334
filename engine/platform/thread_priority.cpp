// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/thread_priority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace studio {

void lowerThreadPriority() {
#if defined(__linux__)
    // On Linux the nice value belongs to the thread. 5 of 19: the window comes first, while
    // training still goes before programs that were put in the background.
    constexpr int kNice = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNice);
#endif
}

}  // namespace studio
