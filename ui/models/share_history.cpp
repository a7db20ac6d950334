// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/share_history.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {
namespace {

SharePoint pointOf(const ZoneSample& sample, const ZoneTable& zones) {
    SharePoint point{sample.elapsedSeconds, static_cast<double>(sample.wallNs)};
    double accounted = 0;
    for (std::size_t i = 0; i < std::min(sample.selfNs.size(), zones.size()); ++i) {
        const auto ns = static_cast<double>(std::max<std::int64_t>(sample.selfNs[i], 0));
        point.groupNs[static_cast<std::size_t>(zones[i].group)] += ns;
        accounted += ns;
    }
    // Clocks are read one after the other, so the zones may claim a trifle more than the step.
    point.wallNs = std::max(point.wallNs, accounted);
    point.groupNs[kUnaccountedGroup] = point.wallNs - accounted;
    return point;
}

}  // namespace

std::vector<SharePoint> shareHistory(const std::vector<ZoneSample>& samples,
                                     const ZoneTable& zones) {
    std::vector<SharePoint> points;
    for (const ZoneSample& sample : samples)
        if (sample.wallNs > 0 && std::isfinite(sample.elapsedSeconds))
            points.push_back(pointOf(sample, zones));
    return points;
}

}  // namespace studio::ui
