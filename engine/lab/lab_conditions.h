// SPDX-License-Identifier: GPL-3.0-or-later
// The equal conditions of a laboratory: what is set alike for every run whatever the preset says,
// which output layers are worth comparing, and the settings of each single run.
#pragma once

#include "engine/telemetry/lab_report.h"

namespace studio {

/// The same for all: no smoothing and no z-loss, all positions, a constant rate after a short
/// warm-up, no limit but the budget, and all of the validation text as score, so that vocabularies
/// can be compared. startValues turns what the output layers may start from (biases from the
/// counts, a fitting scale) on or off for all; what is set afterwards rules.
Status setEqualConditions(RunConfig& settings, bool startValues);

/// Every registered output layer with its defaults; the first also with a quarter of the positions
/// and with a small vocabulary of its own. The second, v3's way, is meant as the reference.
std::vector<LabContestant> recommendedContestants(const SettingSchema& schema);

/// Refuses what cannot be carried out, in a sentence that names contestant and setting.
Status validatePlan(const LabPlan& plan);

/// All settings of a run: the plan's, the contestant's, then rate, seed, budget and scores.
Result<RunConfig> settingsOf(const LabPlan& plan, const LabRun& run);

}  // namespace studio
