// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bottleneck_runner.h"

namespace studio::app {
namespace {

constexpr double kAllPositions = 1.0, kQuarter = 0.25;

double msPerStep(const ZoneSample& sum, const ZoneTable& zones, ZoneGroup group) {
    std::int64_t ns = 0;
    for (std::size_t i = 0; i < sum.selfNs.size() && i < zones.size(); ++i)
        if (zones[i].group == group)
            ns += sum.selfNs[i];
    return sum.steps > 0 ? static_cast<double>(ns) * 1e-6 / sum.steps : 0.0;
}

ZoneSample sumOfZones(const MetricLog& log) {
    ZoneSample sum;
    for (const ZoneSample& sample : log.zones())
        addTo(sum, sample);
    return sum;
}

/// Means over all that was measured, not over the last seconds alone.
BottleneckStage measure(const Snapshot& snapshot, const MetricLog& log, double fraction,
                        double target) {
    BottleneckStage stage;
    stage.positionFraction = fraction;
    stage.targetSeconds = target;
    stage.seconds = snapshot.progress.elapsedSeconds;
    stage.steps = static_cast<int>(snapshot.progress.step);
    if (snapshot.run)
        stage.operationShare = snapshot.run->outputLayerOperationShare;
    if (snapshot.latest && stage.seconds > 0)
        stage.tokensPerSecond = static_cast<double>(snapshot.latest->tokens) / stage.seconds;
    if (!snapshot.zones)
        return stage;
    const ZoneSample sum = sumOfZones(log);
    const ZoneTable& zones = *snapshot.zones->zones;
    if (sum.steps == 0)
        return stage;
    const double wallMs = static_cast<double>(sum.wallNs) * 1e-6 / sum.steps;
    stage.coreMs = msPerStep(sum, zones, ZoneGroup::Core);
    stage.outputLayerMs = msPerStep(sum, zones, ZoneGroup::OutputLayer);
    stage.optimizerMs =
        msPerStep(sum, zones, ZoneGroup::Optimizer) + msPerStep(sum, zones, ZoneGroup::Average);
    stage.otherMs = wallMs - stage.coreMs - stage.outputLayerMs - stage.optimizerMs;
    stage.outputLayerShare = stage.outputLayerMs / wallMs;
    return stage;
}

}  // namespace

Status BottleneckRunner::start(double seconds) {
    cancel();
    m_seconds = seconds;
    m_all.reset();
    m_quarter.reset();
    Status status = startStage(kAllPositions);
    if (status)
        publish(BottleneckReport::State::Preparing);
    return status;
}

Status BottleneckRunner::startStage(double positionFraction) {
    Result<RunConfig> config = m_launcher.configOf("flashlm-v3");
    if (!config)
        return config.error();
    // One phase with everything trained, as in most of v3's steps; no time spent on evaluation.
    const std::pair<const char*, std::string> changes[] = {
        {"training.phases", "128:4x4"},
        {"training.position_fraction", formatSetting(positionFraction)},
        {"limit.steps", "1000000"},
        {"limit.minutes", formatSetting(m_seconds / 60)},
        {"evaluation.windows", "1"},
        {"evaluation.length", "16"},
        {"evaluation.every_steps", "1000000"},
        {"corpus.stories", "2000"},
    };
    for (const auto& [key, value] : changes)
        if (Status status = config.value().set(key, value); !status)
            return status;
    Result<PreparedLaunch> launch =
        m_launcher.newRun({std::move(config).value(), "flashlm-v3", {}, {}});
    if (!launch)
        return launch.error();
    m_fraction = positionFraction;
    m_session = std::make_unique<TrainingSession>(
        TrainingSession::Options{.config = std::move(launch.value().config),
                                 .threads = m_threads,
                                 .lowPriority = true,
                                 .prepare = std::move(launch.value().prepare),
                                 .log = std::move(launch.value().log)});
    return {};
}

void BottleneckRunner::cancel() {
    if (!m_session)
        return;
    m_session.reset();  // nothing is saved, so this is a matter of one tile
    publish(BottleneckReport::State::Cancelled);
}

void BottleneckRunner::advance() {
    if (!m_session)
        return;
    const auto snapshot = m_session->snapshot();
    if (snapshot->state == RunState::Failed) {
        m_session.reset();
        return publish(BottleneckReport::State::Failed, snapshot->problem);
    }
    if (!snapshot->run)
        return;
    (m_fraction == kAllPositions ? m_all : m_quarter) =
        measure(*snapshot, *m_session->metrics(), m_fraction, m_seconds);
    if (snapshot->state != RunState::Finished)
        return publish(BottleneckReport::State::Running);
    m_session.reset();
    if (m_fraction != kAllPositions)
        return publish(BottleneckReport::State::Done);
    if (Status status = startStage(kQuarter); !status)
        return publish(BottleneckReport::State::Failed, status.error().message);
    publish(BottleneckReport::State::Running);
}

void BottleneckRunner::publish(BottleneckReport::State state, const std::string& problem) {
    auto report = std::make_shared<BottleneckReport>();
    report->state = state;
    report->problem = problem;
    report->allPositions = m_all;
    report->quarter = m_quarter;
    m_report = std::move(report);
}

}  // namespace studio::app
