// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/memory_release.h"

#if defined(__linux__)
#include <malloc.h>
#endif

namespace studio {

void releaseFreeMemory() {
#if defined(__GLIBC__)
    ::malloc_trim(0);
#endif
}

}  // namespace studio
