// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace studio {

void checkFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "Internal error: check '%s' failed at %s:%d\n", condition, file, line);
    std::abort();
}

}  // namespace studio
