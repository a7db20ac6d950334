// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneCollector: sums the profiles of steps into samples of about half a second, and keeps the
// mean over the last seconds. Lives on the engine thread.
#pragma once

#include <deque>
#include <memory>
#include <optional>

#include "engine/telemetry/snapshot.h"

namespace studio {

class ZoneCollector {
public:
    /// Adds a step that ended at `elapsedSeconds`; returns a sample when one is complete.
    std::optional<ZoneSample> add(std::int64_t step, double elapsedSeconds,
                                  const StepProfile& profile);
    /// Means over the last seconds, the incomplete sample included; null before the first step.
    std::shared_ptr<const ZoneWindow> window(std::shared_ptr<const ZoneTable> zones) const;

private:
    ZoneSample m_current;
    std::deque<ZoneSample> m_recent;
};

/// Means over all of these samples; null when there are none, or no table.
std::shared_ptr<const ZoneWindow> meanOf(const std::vector<ZoneSample>& samples,
                                         std::shared_ptr<const ZoneTable> zones);

}  // namespace studio
