// SPDX-License-Identifier: GPL-3.0-or-later
// How a kept run stands: whether some program trains it now, and whether the one that did has gone
// without ending it.
#pragma once

#include "engine/storage/run_library.h"

namespace studio {

/// Some process on this computer trains the run in this folder.
bool isBeingTrained(const std::filesystem::path& folder);

/// trainedNow: as above, or known from elsewhere.
RunStanding standingOf(const LibraryRow& row, bool trainedNow);

}  // namespace studio
