// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneHistory: the zone times of a whole run in bounded memory. When there are too many samples,
// neighbours are merged, which is exact, since times and steps add up: each sample then covers
// twice as long. Values only; not shared between threads by itself (MetricLog does that).
#pragma once

#include <cstddef>
#include <vector>

#include "engine/telemetry/profiler.h"

namespace studio {

/// Zone times summed over some steps: about half a second of training when it is new, longer once
/// neighbours were merged.
struct ZoneSample {
    std::int64_t step = 0;      ///< Last step of the sample.
    double elapsedSeconds = 0;  ///< At that step.
    int steps = 0;              ///< Steps summed.
    std::int64_t wallNs = 0;
    std::vector<std::int64_t> selfNs;  ///< By ZoneId.
};

/// Adds a later sample: its times and steps, and where it ends.
void addTo(ZoneSample& sum, const ZoneSample& later);

class ZoneHistory {
public:
    /// Keeps at most `capacity` samples (an even number, at least 2), and at least half as many
    /// once it was full.
    explicit ZoneHistory(std::size_t capacity = 1'024);

    void append(ZoneSample sample);
    const std::vector<ZoneSample>& samples() const { return m_samples; }
    /// How many were appended so far: changes whenever samples() does.
    std::size_t appended() const { return m_appended; }

private:
    void mergeNeighbours();

    std::size_t m_capacity;
    std::size_t m_perSample = 1;  ///< Appended samples that one kept sample holds when full.
    std::size_t m_inLast = 0;
    std::size_t m_appended = 0;
    std::vector<ZoneSample> m_samples;
};

}  // namespace studio
