// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/metric_gatherer.h"

#include <algorithm>
#include <utility>

namespace studio {
namespace {

constexpr std::int64_t kSampleNs = 500'000'000;

/// The inverse of ZoneInfo::key(); the group is not part of it.
ZoneInfo zoneOf(std::string_view key) {
    constexpr std::string_view kForward = ".forward", kBackward = ".backward";
    ZoneInfo zone{std::string(key), ZonePass::Update, ZoneGroup::Other};
    if (key.ends_with(kForward))
        zone = {std::string(key.substr(0, key.size() - kForward.size())), ZonePass::Forward,
                ZoneGroup::Other};
    else if (key.ends_with(kBackward))
        zone = {std::string(key.substr(0, key.size() - kBackward.size())), ZonePass::Backward,
                ZoneGroup::Other};
    return zone;
}

}  // namespace

MetricGatherer::MetricGatherer(ZoneTable zones) : m_zones(std::move(zones)) {
    for (std::size_t i = 0; i < m_zones.size(); ++i)
        m_ids.emplace(m_zones[i].key(), i);
}

void MetricGatherer::add(MetricLog& log, std::string_view line, bool whole) {
    Result<MetricRecord> record =
        whole ? parseMetricLine(line)
              : Result<MetricRecord>(Error{"A line of metrics is cut short."});
    if (!record) {
        if (m_unreadableLines++ == 0)
            m_firstProblem = record.error().message;
        return;
    }
    m_lastStep = std::max(m_lastStep, stepOf(record.value()));
    if (const auto* step = std::get_if<StepLine>(&record.value())) {
        log.append(step->metrics);
        addTimes(log, *step);
    } else if (const auto* evaluation = std::get_if<EvaluationMetrics>(&record.value())) {
        log.append(*evaluation);
    } else if (auto* event = std::get_if<RunEvent>(&record.value())) {
        log.append(std::move(*event));
    } else if (const auto* weights = std::get_if<WeightSample>(&record.value())) {
        log.append(*weights);
    } else if (auto* sample = std::get_if<PromptSample>(&record.value())) {
        log.append(std::move(*sample));
    } else if (auto* moment = std::get_if<WeightStatistics>(&record.value())) {
        log.append(std::make_shared<const WeightStatistics>(std::move(*moment)));
    } else {
        add(std::get<ZonesLine>(record.value()));
    }
}

void MetricGatherer::add(const ZonesLine& line) {
    for (const ZoneInfo& zone : line.zones)
        m_zones[idOf(zone)].group = zone.group;
}

void MetricGatherer::addTimes(MetricLog& log, const StepLine& line) {
    m_sample.step = line.metrics.step;
    m_sample.elapsedSeconds = line.metrics.elapsedSeconds;
    m_sample.wallNs += line.wallNs;
    ++m_sample.steps;
    for (const auto& [key, ns] : line.zones) {
        const std::size_t id = idOf(zoneOf(key));
        m_sample.selfNs.resize(std::max(m_sample.selfNs.size(), id + 1));
        m_sample.selfNs[id] += ns;
    }
    if (m_sample.wallNs >= kSampleNs)
        flush(log);
}

void MetricGatherer::flush(MetricLog& log) {
    if (m_sample.steps == 0)
        return;
    m_sample.selfNs.resize(m_zones.size());
    log.append(std::exchange(m_sample, {}));
}

std::size_t MetricGatherer::idOf(const ZoneInfo& zone) {
    const auto [it, isNew] = m_ids.emplace(zone.key(), m_zones.size());
    if (isNew)
        m_zones.push_back(zone);
    return it->second;
}

}  // namespace studio
