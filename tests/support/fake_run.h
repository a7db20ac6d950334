// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared runs for tests of the window: what a log and a snapshot of a healthy run look like,
// and the same with every number spoilt.
#pragma once

#include <cstdint>
#include <memory>

#include "engine/telemetry/snapshot.h"

namespace studio::testing {

/// The log of a run of `steps` steps, 1024 tokens each: falling loss, an evaluation every 100
/// steps and at step 0, two phases that part after steps / 2, zone samples every 5 steps, weight
/// samples and looks into the weights every 50, events.
std::shared_ptr<MetricLog> fakeLog(int steps, std::uint64_t seed = 1);

/// The snapshot that goes with fakeLog(steps): Training, with run, zones and weights.
Snapshot fakeSnapshot(int steps);

/// The same structures with NaN and infinities for numbers.
std::shared_ptr<MetricLog> nanLog();
Snapshot nanSnapshot();

}  // namespace studio::testing
