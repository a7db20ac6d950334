// SPDX-License-Identifier: GPL-3.0-or-later
// The version of the program, as in the root CMakeLists.txt.
#pragma once

#include <string_view>

namespace studio {

std::string_view programVersion();

}  // namespace studio
