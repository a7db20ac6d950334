// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said at once of the texts that a run is to be trained on, before they are read.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/run_config.h"

namespace studio::app {

/// Looks at a corpus in constant time; its text is checked when it is prepared.
Status refuseUnreadable(const std::filesystem::path& path);

/// A prepared folder says how its text was made into tokens, and may hold start values for the
/// embedding: the config takes that over. Error: it
/// is damaged, or not the only corpus.
Status adoptPreparedChoices(const std::vector<std::filesystem::path>& corpora, RunConfig& config);

}  // namespace studio::app
