// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the machine's roofs: arithmetic and memory, on one thread and on all. Each is the best
// of many short rounds, so that a moment's disturbance does not lower a roof.
#pragma once

#include "engine/data/progress.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/roofline.h"

namespace studio {

/// About 2 seconds and 260 MB of memory. The error is that of a cancelled progress.
Result<MachinePeaks> measurePeaks(const Workers& workers, const Progress& progress);

}  // namespace studio
