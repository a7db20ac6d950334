// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/process_identity.h"

#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>

#include <array>
#include <filesystem>
#endif

namespace studio {

ProcessIdentity thisProcess() {
    ProcessIdentity identity;
#if defined(__unix__) || defined(__APPLE__)
    identity.id = ::getpid();
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0)
        identity.host = name.data();
#endif
#if defined(__linux__)
    std::error_code unknown;
    identity.program = std::filesystem::read_symlink("/proc/self/exe", unknown).filename().string();
#endif
    return identity;
}

}  // namespace studio
