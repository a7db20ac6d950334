// SPDX-License-Identifier: GPL-3.0-or-later
// RunFollower: a run that another program trains, as it goes: a thread of its own reads what the
// run's files gain, a few times a second, and shows it as a snapshot and a log. It only reads. When
// the other program ends, it says so once and reads the rest. GUI thread; no call waits, except the
// destructor for the part of a file that is just being read.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/run_launcher.h"
#include "engine/storage/metric_tail.h"
#include "engine/telemetry/snapshot.h"

namespace studio::app {

class RunFollower {
public:
    /// The folder holds a run. config: its settings.
    RunFollower(RunFolder folder, const RunConfig& config);
    ~RunFollower();
    RunFollower(const RunFollower&) = delete;
    RunFollower& operator=(const RunFollower&) = delete;

    const std::filesystem::path& folder() const { return m_folder.folder(); }
    std::shared_ptr<const Snapshot> snapshot() const { return m_latest.latest(); }
    /// Another object after the run's files were replaced, which a resume does.
    std::shared_ptr<const MetricLog> metrics() const;
    /// Nobody trains the run any more, and everything that was recorded has been read.
    bool ended() const { return m_ended; }

private:
    void work();
    /// True when anything was read or has changed.
    bool read();
    void publish(bool followed);

    RunFolder m_folder;
    std::shared_ptr<const RunInfo> m_info;
    std::int64_t m_stepLimit;
    std::int64_t m_tokensInAll;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;             // under m_mutex
    std::shared_ptr<MetricLog> m_log;  // under m_mutex; what it points to is written here
    std::atomic<bool> m_ended{false};
    LatestValue<Snapshot> m_latest;

    // The thread alone:
    MetricTail m_metrics, m_samples;
    MetricGatherer m_gatherer;
    std::shared_ptr<const ZoneTable> m_zones;
    std::size_t m_zonesSeen = 0, m_evaluationsSeen = 0;  ///< Of the log.
    std::vector<ZoneSample> m_recentZones;
    std::optional<EvaluationMetrics> m_evaluation;

    std::thread m_thread;
};

}  // namespace studio::app
