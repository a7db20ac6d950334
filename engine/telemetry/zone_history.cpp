// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/zone_history.h"

#include <algorithm>

#include "engine/base/check.h"

namespace studio {

void addTo(ZoneSample& sum, const ZoneSample& later) {
    sum.step = later.step;
    sum.elapsedSeconds = later.elapsedSeconds;
    sum.steps += later.steps;
    sum.wallNs += later.wallNs;
    sum.selfNs.resize(std::max(sum.selfNs.size(), later.selfNs.size()));
    for (std::size_t i = 0; i < later.selfNs.size(); ++i)
        sum.selfNs[i] += later.selfNs[i];
}

ZoneHistory::ZoneHistory(std::size_t capacity) : m_capacity(capacity) {
    STUDIO_CHECK(capacity >= 2 && capacity % 2 == 0);
}

void ZoneHistory::append(ZoneSample sample) {
    ++m_appended;
    if (!m_samples.empty() && m_inLast < m_perSample) {
        addTo(m_samples.back(), sample);
        ++m_inLast;
        return;
    }
    if (m_samples.size() == m_capacity)
        mergeNeighbours();
    m_samples.push_back(std::move(sample));
    m_inLast = 1;
}

void ZoneHistory::mergeNeighbours() {
    for (std::size_t i = 0; i < m_samples.size() / 2; ++i) {
        addTo(m_samples[2 * i], m_samples[2 * i + 1]);
        if (i > 0)
            m_samples[i] = std::move(m_samples[2 * i]);
    }
    m_samples.resize(m_samples.size() / 2);
    m_perSample *= 2;
}

}  // namespace studio
