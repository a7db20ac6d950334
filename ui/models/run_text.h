// SPDX-License-Identifier: GPL-3.0-or-later
// What the run bar and the window's title say of a run: state, speed, time left. By the user's
// locale; a dash where there is no finite number.
#pragma once

#include <QString>

#include "engine/telemetry/snapshot.h"

namespace studio::ui {

/// "842", "9,120", "20.5k", "1.3M": as short as a large figure wants it.
QString rateText(double perSecond);
/// "8 s", "3 min 05 s", "1 h 12 min"
QString durationText(double seconds);
/// "Training", "Paused", ...
QString stateText(RunState state);
/// A sentence on what is going on: the activity while preparing, else run and phase.
QString detailText(const Snapshot& snapshot);
/// "43 % · 3 min 05 s left"; empty when nothing is known.
QString progressText(const Snapshot& snapshot);

/// True from preparing to stopping: a run that start() would have to refuse beside.
bool isActive(RunState state);

}  // namespace studio::ui
