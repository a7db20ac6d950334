// SPDX-License-Identifier: GPL-3.0-or-later
// How long one layer took along a run: forward, backward and update of a step, from the zone
// samples of the run. Values only.
#pragma once

#include <QString>
#include <vector>

#include "engine/telemetry/zone_history.h"

namespace studio::ui {

/// Means over the steps of one sample.
struct LayerPoint {
    double beginSeconds = 0, endSeconds = 0;  ///< Of training.
    std::int64_t step = 0;                    ///< The last of the sample.
    double forwardMs = 0, backwardMs = 0, updateMs = 0;
    double share = 0;  ///< Of the steps' time, 0 to 1.

    double totalMs() const { return forwardMs + backwardMs + updateMs; }
};

/// key: of a ZoneRow. Samples without steps or time are left out; a key that is not known gives
/// points of no time.
std::vector<LayerPoint> layerHistory(const std::vector<ZoneSample>& samples, const ZoneTable& zones,
                                     const QString& key);

}  // namespace studio::ui
