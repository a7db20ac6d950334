// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a run's time by group, over the whole run, from its zone samples. Values only.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/telemetry/zone_history.h"

namespace studio::ui {

/// The groups of ZoneGroup, and the unaccounted rest as the last.
inline constexpr std::size_t kShareGroups = 8;
inline constexpr std::size_t kUnaccountedGroup = kShareGroups - 1;

struct SharePoint {
    double elapsedSeconds = 0;  ///< At the end of the interval.
    double wallNs = 0;
    std::array<double, kShareGroups> groupNs{};  ///< By ZoneGroup; sums to wallNs.

    double share(std::size_t group) const { return wallNs > 0 ? groupNs[group] / wallNs : 0.0; }
};

/// Samples without time, or with a time that is not finite, are left out.
std::vector<SharePoint> shareHistory(const std::vector<ZoneSample>& samples,
                                     const ZoneTable& zones);

}  // namespace studio::ui
