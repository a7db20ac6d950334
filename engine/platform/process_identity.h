// SPDX-License-Identifier: GPL-3.0-or-later
// Which process this is, in words that help a person to find it among those that run.
#pragma once

#include <cstdint>
#include <string>

namespace studio {

struct ProcessIdentity {
    std::int64_t id = 0;
    std::string program;  ///< File name of the program; empty when not known.
    std::string host;     ///< Name of the computer; empty when not known.
};

ProcessIdentity thisProcess();

}  // namespace studio
