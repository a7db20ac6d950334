// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/zone_collector.h"

namespace studio {
namespace {

constexpr std::int64_t kSampleNs = 500'000'000;
constexpr std::size_t kWindowSamples = 8;  // about four seconds

std::shared_ptr<const ZoneWindow> windowOf(const ZoneSample& sum,
                                           std::shared_ptr<const ZoneTable> zones) {
    if (sum.steps == 0)
        return nullptr;
    auto window = std::make_shared<ZoneWindow>();
    const double perStep = 1e-6 / sum.steps;
    window->steps = sum.steps;
    window->wallMs = static_cast<double>(sum.wallNs) * perStep;
    window->unaccountedMs = window->wallMs;
    for (const std::int64_t ns : sum.selfNs) {
        window->selfMs.push_back(static_cast<double>(ns) * perStep);
        window->unaccountedMs -= window->selfMs.back();
    }
    const StepProfile whole{sum.wallNs, sum.selfNs};
    window->outputLayerShare = whole.share(*zones, ZoneGroup::OutputLayer);
    window->zones = std::move(zones);
    return window;
}

}  // namespace

std::optional<ZoneSample> ZoneCollector::add(std::int64_t step, double elapsedSeconds,
                                             const StepProfile& profile) {
    addTo(m_current, {step, elapsedSeconds, 1, profile.wallNs, profile.selfNs});
    if (m_current.wallNs < kSampleNs)
        return std::nullopt;
    m_recent.push_back(m_current);
    if (m_recent.size() > kWindowSamples)
        m_recent.pop_front();
    return std::exchange(m_current, {});
}

std::shared_ptr<const ZoneWindow> ZoneCollector::window(
    std::shared_ptr<const ZoneTable> zones) const {
    ZoneSample sum = m_current;
    for (const ZoneSample& sample : m_recent)
        addTo(sum, sample);
    return windowOf(sum, std::move(zones));
}

std::shared_ptr<const ZoneWindow> meanOf(const std::vector<ZoneSample>& samples,
                                         std::shared_ptr<const ZoneTable> zones) {
    ZoneSample sum;
    for (const ZoneSample& sample : samples)
        addTo(sum, sample);
    return zones ? windowOf(sum, std::move(zones)) : nullptr;
}

}  // namespace studio
