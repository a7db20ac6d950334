// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/profiler.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/base/check.h"

namespace studio {
namespace {

std::int64_t nowNs() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

std::string ZoneInfo::key() const {
    switch (pass) {
        case ZonePass::Forward:
            return layer + ".forward";
        case ZonePass::Backward:
            return layer + ".backward";
        case ZonePass::Update:
            break;
    }
    return layer;
}

double StepProfile::share(const ZoneTable& zones, ZoneGroup group) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < selfNs.size() && i < zones.size(); ++i)
        if (zones[i].group == group)
            sum += selfNs[i];
    return wallNs > 0 ? static_cast<double>(sum) / static_cast<double>(wallNs) : 0.0;
}

std::int64_t StepProfile::unaccountedNs() const {
    std::int64_t rest = wallNs;
    for (const std::int64_t ns : selfNs)
        rest -= ns;
    return rest;
}

ZoneId Profiler::zone(std::string_view layer, ZonePass pass, ZoneGroup group) {
    const auto it = std::ranges::find_if(
        *m_zones, [&](const ZoneInfo& z) { return z.layer == layer && z.pass == pass; });
    if (it != m_zones->end())
        return static_cast<ZoneId>(it - m_zones->begin());
    auto grown = std::make_shared<ZoneTable>(*m_zones);
    grown->push_back({std::string(layer), pass, group});
    m_zones = std::move(grown);
    m_profile.selfNs.resize(m_zones->size());
    m_profile.work.resize(m_zones->size());
    m_profile.entries.resize(m_zones->size());
    return static_cast<ZoneId>(m_zones->size() - 1);
}

void Profiler::beginStep() {
    std::ranges::fill(m_profile.selfNs, 0);
    std::ranges::fill(m_profile.work, ZoneWork{});
    std::ranges::fill(m_profile.entries, 0);
    m_open.clear();
    m_open.reserve(16);
    m_beganNs = nowNs();
}

const StepProfile& Profiler::endStep() {
    STUDIO_CHECK(m_open.empty());
    m_profile.wallNs = nowNs() - m_beganNs;
    return m_profile;
}

void Profiler::enter(ZoneId zone, const ZoneWork& work) {
    const std::int64_t now = nowNs();
    if (!m_open.empty())
        m_profile.selfNs[m_open.back().zone] += now - m_open.back().resumedNs;
    m_open.push_back({zone, now});
    m_profile.work[zone] += work;
    ++m_profile.entries[zone];
    if (m_hook && zone == m_hookedZone)
        m_hook();
}

void Profiler::setZoneHook(ZoneId zone, std::function<void()> hook) {
    m_hookedZone = zone;
    m_hook = std::move(hook);
}

void Profiler::leave() {
    STUDIO_CHECK(!m_open.empty());
    const std::int64_t now = nowNs();
    m_profile.selfNs[m_open.back().zone] += now - m_open.back().resumedNs;
    m_open.pop_back();
    if (!m_open.empty())
        m_open.back().resumedNs = now;
}

}  // namespace studio
