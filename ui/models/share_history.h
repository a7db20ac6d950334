// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a run's time by group, over the whole run, in a bounded number of points: when there
// are too many, neighbours are merged, which is exact, since the times add up. Values only.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/telemetry/metrics.h"

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

class ShareHistory {
public:
    /// Keeps at most `capacity` points (at least 2) and at least half as many once it was full.
    explicit ShareHistory(std::size_t capacity = 2'000);

    void clear();
    /// Samples without time, or with a time that is not finite, are left out.
    void append(const ZoneSample& sample, const ZoneTable& zones);
    const std::vector<SharePoint>& points() const { return m_points; }

private:
    void mergeNeighbours();

    std::size_t m_capacity;
    std::size_t m_samplesPerPoint = 1;
    std::size_t m_samplesInLast = 0;
    std::vector<SharePoint> m_points;
};

}  // namespace studio::ui
