// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/thread_priority.h"

#include <algorithm>
#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <pthread.h>
#elif defined(_WIN32)
#include <windows.h>
#endif

namespace studio {

bool lowerThreadPriority(ThreadPriority priority) {
#if defined(__linux__)
    // Linux keeps a nice value for each thread. Ten steps leave about a tenth of a processor that
    // another thread wants, and so does the lowest value of what is ten steps above.
    constexpr int kSteps = 10, kLowest = 19;
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    const int now = getpriority(PRIO_PROCESS, thread);
    const int wanted =
        priority == ThreadPriority::Background ? kLowest : std::min(now + kSteps, kLowest);
    return setpriority(PRIO_PROCESS, thread, wanted) == 0;
#elif defined(__APPLE__)
    return pthread_set_qos_class_self_np(
               priority == ThreadPriority::Background ? QOS_CLASS_BACKGROUND : QOS_CLASS_UTILITY,
               0) == 0;
#elif defined(_WIN32)
    return SetThreadPriority(GetCurrentThread(), priority == ThreadPriority::Background
                                                     ? THREAD_PRIORITY_LOWEST
                                                     : THREAD_PRIORITY_BELOW_NORMAL) != 0;
#else
    static_cast<void>(priority);
    return false;
#endif
}

}  // namespace studio
