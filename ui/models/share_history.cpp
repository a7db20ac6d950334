// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/share_history.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {
namespace {

void add(SharePoint& into, const SharePoint& from) {
    into.elapsedSeconds = from.elapsedSeconds;
    into.wallNs += from.wallNs;
    for (std::size_t g = 0; g < kShareGroups; ++g)
        into.groupNs[g] += from.groupNs[g];
}

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

ShareHistory::ShareHistory(std::size_t capacity) : m_capacity(std::max<std::size_t>(capacity, 2)) {}

void ShareHistory::clear() {
    m_points.clear();
    m_samplesPerPoint = 1;
    m_samplesInLast = 0;
}

void ShareHistory::append(const ZoneSample& sample, const ZoneTable& zones) {
    if (sample.wallNs <= 0 || !std::isfinite(sample.elapsedSeconds))
        return;
    const SharePoint point = pointOf(sample, zones);
    if (!m_points.empty() && m_samplesInLast < m_samplesPerPoint) {
        add(m_points.back(), point);
        ++m_samplesInLast;
        return;
    }
    if (m_points.size() >= m_capacity)
        mergeNeighbours();
    m_points.push_back(point);
    m_samplesInLast = 1;
}

void ShareHistory::mergeNeighbours() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_points.size(); i += 2, ++kept) {
        m_points[kept] = m_points[i];
        if (i + 1 < m_points.size())
            add(m_points[kept], m_points[i + 1]);
    }
    m_points.resize(kept);
    m_samplesPerPoint *= 2;
}

}  // namespace studio::ui
