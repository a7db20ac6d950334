// SPDX-License-Identifier: GPL-3.0-or-later
// SessionRun as others see it: snapshots of a run that trains, and of one that is only read, and
// the looks into the weights along the way.
#include <algorithm>

#include "engine/training/session_run.h"

namespace studio {
namespace {
constexpr double kWeightSampleSeconds = 1;
}

void SessionRun::probeWeights(bool now) {
    if (now || m_position.elapsedSeconds - m_sampledSeconds >= kWeightSampleSeconds) {
        m_sampledSeconds = m_position.elapsedSeconds;
        for (const WeightSample& sample : m_probe.sample(m_position.step)) {
            m_log.append(sample);
            if (m_setup.recorder)
                keep(m_setup.recorder->record(sample));
        }
    }
    if (now || m_log.weightMomentDue(m_position.elapsedSeconds))
        keepWeightMoment();
}

void SessionRun::keepWeightMoment() {
    const auto moment = std::make_shared<const WeightStatistics>(
        withSmallPictures(*m_probe.statistics(m_position.step, m_position.elapsedSeconds),
                          WeightHistory::kPictureSide));
    if (!moment->matrices.empty() && m_log.append(moment) && m_setup.recorder)
        keep(m_setup.recorder->record(*moment));
}

Status SessionRun::beginReading(const Progress& progress) {
    if (Status status = loadState(progress); !status)
        return status;
    const std::size_t steps = m_log.stepCount();
    if (steps > 0)
        m_latestStep = m_log.stepsFrom(steps - 1).front();
    m_readZones = meanOf(m_log.zones(), m_setup.recordedZones);
    return {};
}

RunProgress SessionRun::progressNow() const {
    RunProgress progress;
    progress.step = m_position.step;
    progress.totalSteps = m_config.limitSteps;
    progress.elapsedSeconds = m_position.elapsedSeconds;
    const double total = static_cast<double>(m_plan.tokensUpTo(m_config.limitSteps));
    const double done = total > 0 ? static_cast<double>(m_position.tokens) / total : 1.0;
    const double limitSeconds = 60 * m_config.limitMinutes;
    const double byTime = limitSeconds > 0 ? m_position.elapsedSeconds / limitSeconds : 0.0;
    progress.fraction = std::clamp(std::max(done, byTime), 0.0, 1.0);
    if (done > 0 && m_position.elapsedSeconds > 0) {
        double remaining = m_position.elapsedSeconds * (1 - done) / done;
        if (limitSeconds > 0)
            remaining = std::min(remaining, limitSeconds - m_position.elapsedSeconds);
        progress.remainingSeconds = std::max(0.0, remaining);
    }
    return progress;
}

void SessionRun::fill(Snapshot& snapshot, const ProbeInterests& interests) {
    snapshot.run = m_info;
    snapshot.progress = progressNow();
    snapshot.latest = m_latestStep;
    snapshot.evaluation = m_latestEvaluation;
    snapshot.zones = m_readZones ? m_readZones : m_zones.window(m_profiler.zones());
    snapshot.complete = m_setup.finished;
    if (interests.weights)
        snapshot.weights = m_probe.statistics(m_position.step, m_position.elapsedSeconds);
}

}  // namespace studio
