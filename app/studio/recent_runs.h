// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that are kept on this computer, newest first, for the start page.
#pragma once

#include <filesystem>
#include <vector>

#include "ui/studio_backend.h"

namespace studio::app {

/// At most `limit` runs of a folder; broken ones are left out. Reads only the ends of files.
std::vector<ui::RunSummary> recentRuns(const std::filesystem::path& folder, std::size_t limit);

}  // namespace studio::app
