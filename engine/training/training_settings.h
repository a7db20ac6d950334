// SPDX-License-Identifier: GPL-3.0-or-later
// The descriptions of the settings that TrainingConfig reads.
#pragma once

#include "engine/training/training_config.h"

namespace studio {

const SettingsOf<ScheduleConfig>& scheduleSettings();
const SettingsOf<OptimizerConfig>& optimizerSettings();
/// The rest: loss, phases, limits, evaluation, checkpoints.
const SettingsOf<TrainingConfig>& trainingSettings();

}  // namespace studio
