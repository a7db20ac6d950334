// SPDX-License-Identifier: GPL-3.0-or-later
// Times the kernels of the table beside the peaks of this machine.
#pragma once

#include "engine/benchmark/kernel_table.h"
#include "engine/data/progress.h"

namespace studio {

/// Called after the peaks, and after each kernel.
using RooflineListener = std::function<void(const RooflineReport&)>;

/// Peaks first, then all kernels on all threads: about ten seconds. The report is Done; the error
/// is that of a cancelled progress. `listener` may be null.
Result<RooflineReport> measureRoofline(const Workers& workers, const Progress& progress,
                                       const RooflineListener& listener = {});

}  // namespace studio
