// SPDX-License-Identifier: GPL-3.0-or-later
// All that was recorded of a run, out of the run library instead of the run's files: the same
// numbers, but a million steps in a fraction of a second. The library is brought up to date with
// the run first.
#pragma once

#include "engine/data/progress.h"
#include "engine/storage/run_library.h"

namespace studio {

/// Fills the log, which is empty, and returns what its zone times belong to. On an error nothing
/// has been put into the log: the run's files tell the same.
Result<ZoneTable> readFromLibrary(const std::filesystem::path& runsFolder,
                                  const std::filesystem::path& run, MetricLog& log,
                                  const Progress& progress);

}  // namespace studio
