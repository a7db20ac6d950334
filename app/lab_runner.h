// SPDX-License-Identifier: GPL-3.0-or-later
// LabRunner: carries a laboratory out, run after run, each an ordinary TrainingSession in a run
// folder of its own, as a job on a thread of its own with progress, pause and stop. What is done
// stands in the laboratory's folder after every run, so that it can be gone on with after a crash.
// Calls come from one thread and never wait for training; the command line and the window use it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <thread>

#include "app/run_launcher.h"
#include "engine/lab/lab_folder.h"

namespace studio::app {

class LabRunner {
public:
    /// The launcher outlives the runner.
    LabRunner(const RunLauncher& launcher, int threads, bool lowPriority)
        : m_launcher(launcher), m_threads(threads), m_lowPriority(lowPriority) {}
    /// Stops, and waits for the last save.
    ~LabRunner();

    /// Begins a laboratory in a new folder. Refused while one runs, and what cannot be carried out.
    Status start(LabPlan plan, const std::filesystem::path& folder);
    /// Goes on with the one in this folder; one that is done is shown as it is.
    Status resume(const std::filesystem::path& folder);

    void pause();
    void goOn();
    /// Saves the run under way; the laboratory can go on later.
    void stop();

    bool running() const { return m_running.load(); }
    /// Null before the first laboratory.
    std::shared_ptr<const LabReport> report() const;
    /// Waits at most so long; true when nothing runs.
    bool waitFor(std::chrono::milliseconds time);

private:
    void begin(LabFolder folder);
    void main(LabFolder folder);
    Status carryOut(LabFolder& folder);
    Status train(LabFolder& folder, std::size_t index);
    Result<PreparedLaunch> launchOf(const LabFolder& folder, const LabRun& run) const;
    /// Watches a session until it has ended; returns the most memory that was seen.
    std::uint64_t follow(TrainingSession& session, const LabFolder& folder, std::size_t index);
    void publish(const LabFolder& folder, LabReport::State state, const std::string& problem = {});
    void publishCurrent(const LabFolder& folder, std::size_t index, const TrainingSession& session);
    void publish(LabReport report);

    const RunLauncher& m_launcher;
    int m_threads;
    bool m_lowPriority;
    std::atomic<bool> m_stop{false}, m_paused{false}, m_running{false};
    std::chrono::steady_clock::time_point m_began{};  // lab's thread, as the next
    double m_fractionAtBegin = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_ended;
    std::shared_ptr<const LabReport> m_report;  // guarded by m_mutex
    std::thread m_thread;
};

/// Where a run has come to, from its log.
void fillRun(LabRun& run, const MetricLog& log, double positionFraction);

}  // namespace studio::app
