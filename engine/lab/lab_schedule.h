// SPDX-License-Identifier: GPL-3.0-or-later
// Which run of a laboratory comes next, from the plan and the runs so far alone: contestant by
// contestant the tries of the learning rate and the run with the first seed; then the further
// seeds. A run that was cut off comes first.
#pragma once

#include "engine/telemetry/lab_analysis.h"

namespace studio {

/// The index into runs of the one to go on with, or to begin; it is appended when it is new.
/// Nothing when all is done.
std::optional<std::size_t> nextRun(const LabPlan& plan, std::vector<LabRun>& runs);

/// How much of all training is done, 0 to 1; `current` counts by its own fraction.
double fractionDone(const LabPlan& plan, const std::vector<LabRun>& runs,
                    std::optional<std::size_t> current, double currentFraction);

}  // namespace studio
