// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/run_follower.h"

#include <algorithm>

#include "engine/data/corpus_title.h"
#include "engine/platform/thread_priority.h"
#include "engine/storage/run_label.h"
#include "engine/storage/run_standing.h"
#include "engine/telemetry/zone_collector.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(250);
constexpr std::uint64_t kPartBytes = 2u << 20;
constexpr std::size_t kZoneSamples = 20;  ///< About ten seconds, as a run that trains shows.

std::shared_ptr<const RunInfo> infoOf(const RunFolder& folder, const RunConfig& config) {
    const RunRecord& record = folder.record();
    const RunEstimate estimate = estimateRun(config);
    const Result<RunLabel> label = readRunLabel(FileSystem(), folder.folder());
    auto info = std::make_shared<RunInfo>();
    info->name = label && !label.value().name.empty() ? label.value().name : record.name;
    info->folder = folder.folder().string();
    info->preset = record.preset;
    info->corpus = corpusTitle({record.corpusFiles.begin(), record.corpusFiles.end()});
    info->tokenizer = record.tokenizerName;
    info->head = formatSetting(config.value("head.kind"));
    info->precision = record.precision;
    info->instructionSet = record.instructionSet;
    info->parameters = estimate.parameters;
    info->vocabulary = estimate.vocabulary;
    info->outputLayerOperationShare = estimate.outputLayerShare;
    info->phases = estimate.phases;
    return info;
}

}  // namespace

RunFollower::RunFollower(RunFolder folder, const RunConfig& config)
    : m_folder(std::move(folder)),
      m_info(infoOf(m_folder, config)),
      m_stepLimit(m_folder.record().stepLimit),
      m_tokensInAll(estimateRun(config).tokensInAll),
      m_log(std::make_shared<MetricLog>()),
      m_metrics(m_folder.folder() / "metrics.jsonl"),
      m_samples(m_folder.folder() / "samples.jsonl"),
      m_zones(std::make_shared<const ZoneTable>()) {
    publish(true);
    m_thread = std::thread([this] { work(); });
}

RunFollower::~RunFollower() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<const MetricLog> RunFollower::metrics() const {
    const std::scoped_lock lock(m_mutex);
    return m_log;
}

void RunFollower::work() {
    lowerThreadPriority(ThreadPriority::Background);
    for (bool more = true;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, more ? std::chrono::milliseconds(0) : kLookEvery,
                            [&] { return m_ending; });
            if (m_ending)
                return;
        }
        // Asked before reading: what is recorded after the answer is read with the next turn.
        const bool living = isBeingTrained(m_folder.folder());
        more = read();
        publish(living || more);
        if (!living && !more) {
            m_ended = true;
            return;
        }
    }
}

bool RunFollower::read() {
    const auto metricNews = m_metrics.look(), sampleNews = m_samples.look();
    if (!metricNews || !sampleNews)
        return false;  // a drive that is away for a moment: the next turn tries again
    if (metricNews.value().replaced || sampleNews.value().replaced) {
        m_metrics.restart();
        m_samples.restart();
        m_gatherer = MetricGatherer(*m_zones);
        m_zonesSeen = m_evaluationsSeen = 0;
        m_recentZones.clear();
        m_evaluation.reset();
        const std::scoped_lock lock(m_mutex);
        m_log = std::make_shared<MetricLog>();
    }
    const std::size_t zonesBefore = m_gatherer.zones().size();
    const Result<bool> more = m_metrics.advance(*m_log, m_gatherer, kPartBytes);
    const Result<bool> moreSamples = m_samples.advance(*m_log, m_gatherer, kPartBytes);
    if (m_gatherer.zones().size() != zonesBefore || m_zones->empty())
        m_zones = std::make_shared<const ZoneTable>(m_gatherer.zones());
    return (more && more.value()) || (moreSamples && moreSamples.value());
}

void RunFollower::publish(bool followed) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->state = RunState::Reading;
    snapshot->followed = followed;
    snapshot->run = m_info;
    const std::size_t steps = m_log->stepCount();
    if (steps > 0)
        snapshot->latest = m_log->stepsFrom(steps - 1).front();
    const auto evaluations = m_log->evaluationsFrom(m_evaluationsSeen);
    m_evaluationsSeen += evaluations.size();
    if (!evaluations.empty())
        m_evaluation = evaluations.back();
    snapshot->evaluation = m_evaluation;
    if (m_log->zonesAppended() != m_zonesSeen) {
        m_zonesSeen = m_log->zonesAppended();
        m_recentZones = m_log->zones();
        if (m_recentZones.size() > kZoneSamples)
            m_recentZones.erase(m_recentZones.begin(), m_recentZones.end() - kZoneSamples);
    }
    snapshot->zones = m_recentZones.empty() ? nullptr : meanOf(m_recentZones, m_zones);
    RunProgress& progress = snapshot->progress;
    progress.totalSteps = m_stepLimit;
    if (snapshot->latest) {
        progress.step = snapshot->latest->step;
        progress.elapsedSeconds = snapshot->latest->elapsedSeconds;
        if (m_tokensInAll > 0)
            progress.fraction =
                std::min(1.0, double(snapshot->latest->tokens) / double(m_tokensInAll));
    }
    m_latest.publish(std::move(snapshot));
}

}  // namespace studio::app
