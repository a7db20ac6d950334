// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/version.h"

namespace studio {

std::string_view programVersion() { return STUDIO_VERSION; }

}  // namespace studio
