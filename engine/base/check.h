// SPDX-License-Identifier: GPL-3.0-or-later
// STUDIO_CHECK: stops the program at a bug, in every build. Never used on what a user, a file or
// the network can bring about; those are Results.
#pragma once

namespace studio {

[[noreturn]] void checkFailed(const char* condition, const char* file, int line);

}  // namespace studio

#define STUDIO_CHECK(condition) \
    ((condition) ? static_cast<void>(0) : ::studio::checkFailed(#condition, __FILE__, __LINE__))
