// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_history.h"

#include <algorithm>
#include <cmath>

#include "ui/models/zone_rows.h"

namespace studio::ui {
namespace {

double& part(LayerPoint& point, ZonePass pass) {
    return pass == ZonePass::Forward    ? point.forwardMs
           : pass == ZonePass::Backward ? point.backwardMs
                                        : point.updateMs;
}

}  // namespace

std::vector<LayerPoint> layerHistory(const std::vector<ZoneSample>& samples, const ZoneTable& zones,
                                     const QString& key) {
    const bool rest = key == unaccountedKey();
    std::vector<bool> belongs;
    for (const ZoneInfo& zone : zones)
        belongs.push_back(!rest && zoneKey(zone) == key);
    std::vector<LayerPoint> points;
    for (const ZoneSample& sample : samples) {
        if (sample.steps <= 0 || sample.wallNs <= 0 || !std::isfinite(sample.elapsedSeconds))
            continue;
        LayerPoint point;
        point.step = sample.step;
        point.endSeconds = sample.elapsedSeconds;
        point.beginSeconds =
            std::max(0.0, sample.elapsedSeconds - static_cast<double>(sample.wallNs) * 1e-9);
        const double ms = 1e-6 / sample.steps;
        std::int64_t accounted = 0;
        for (std::size_t i = 0; i < std::min(zones.size(), sample.selfNs.size()); ++i) {
            const std::int64_t ns = std::max<std::int64_t>(sample.selfNs[i], 0);
            accounted += ns;
            if (belongs[i])
                part(point, zones[i].pass) += static_cast<double>(ns) * ms;
        }
        if (rest)
            point.updateMs =
                static_cast<double>(std::max<std::int64_t>(sample.wallNs - accounted, 0)) * ms;
        point.share = point.totalMs() / (static_cast<double>(sample.wallNs) * ms);
        points.push_back(point);
    }
    return points;
}

}  // namespace studio::ui
