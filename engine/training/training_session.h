// SPDX-License-Identifier: GPL-3.0-or-later
// TrainingSession: one run on its own thread, the engine thread. It prepares, trains, evaluates,
// records and saves; others steer it by commands that are looked at between steps, and see it
// through snapshots and the metric log. Pause and stop also raise the flag that kernels read at
// every tile, so that a step under way is thrown away and training halts at once.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/data/prepared_corpus.h"
#include "engine/model/start_embedding.h"
#include "engine/telemetry/snapshot.h"
#include "engine/training/run_recorder.h"
#include "engine/training/trainer.h"

namespace studio {

class PromptSampling;
class SessionRun;

/// What the preparation hands over to training. Made on the engine thread.
struct SessionSetup {
    PreparedCorpus corpus;
    std::unique_ptr<RunRecorder> recorder{};  ///< Null: nothing is kept.
    RunInfo info{};                           ///< Names for people; sizes are filled in.
    RunPosition position{};                   ///< Where a resumed run stands.
    std::optional<TensorMap> state{};         ///< Its tensors.
    /// What the embedding starts from when not from random numbers; its values are used when there
    /// is no state.
    std::optional<StartEmbedding> embedding{};
    std::string notice{};   ///< What a resumed run must be told.
    bool finished = false;  ///< A run to be read has nothing left to train.
    std::shared_ptr<const ZoneTable> recordedZones{};  ///< What the log's zone times belong to.
    std::shared_ptr<const void> keeps{};  ///< What must live as long (a temporary folder).
};

/// Follows a session synchronously, on the engine thread; everything may be ignored.
class SessionListener {
public:
    virtual ~SessionListener() = default;
    virtual void onStep(const StepMetrics&, const StepProfile&, const ZoneTable&) {}
    virtual void onEvaluation(const EvaluationMetrics&) {}
    virtual void onEvent(const RunEvent&) {}
    /// The weights between two steps, after requestWeights() and at the end.
    virtual void onWeights(const Trainer&, std::int64_t /*step*/) {}
};

class TrainingSession {
public:
    /// Runs on the engine thread. Progress is shown in the snapshot; cancelled by stop().
    using Prepare = std::function<Result<SessionSetup>(const Workers&, const Progress&)>;

    struct Options {
        RunConfig config;
        int threads = 1;
        bool lowPriority = false;  ///< Leaves the processor to the window first.
        Prepare prepare;
        SessionListener* listener = nullptr;                 ///< Outlives the session.
        std::shared_ptr<MetricLog> log;                      ///< Null: a new one.
        std::shared_ptr<PromptSampling> sampling = nullptr;  ///< Null: nothing is pinned.
        /// Nothing trains: the run's state is loaded, shown, and handed over on request.
        bool readOnly = false;
    };
    /// Starts the engine thread.
    explicit TrainingSession(Options options);
    /// Stops and joins.
    ~TrainingSession();

    // Commands, from any thread; none waits. Each works while paused too.
    void pause();
    void resume();
    void stop();
    void checkpointNow();
    void evaluateNow();
    void requestWeights();
    /// Goes on with another output layer that shares the embedding, named as in head.kind.
    void changeHead(std::string kind);
    /// Writes a sentence for people into the run's record of events, while it trains.
    void remark(EventKind kind, std::string text);
    void setInterests(const ProbeInterests& interests);

    std::shared_ptr<const Snapshot> snapshot() const { return m_latest.latest(); }
    std::shared_ptr<const MetricLog> metrics() const { return m_log; }
    /// Waits until the engine thread has ended.
    void wait();
    /// Waits at most so long; true when training has ended.
    bool waitFor(std::chrono::milliseconds time);

private:
    struct Commands {
        bool paused = false, stopped = false;
        bool checkpoint = false, evaluate = false, weights = false;
        bool evaluateOnResume = false;  ///< An evaluation that a pause has interrupted.
        bool evaluatingPaused = false;  ///< The evaluation that goes on was asked for in a pause.
        std::string head{};             ///< To change to; empty: none.
        bool interestsChanged = false;
        ProbeInterests interests;
        std::vector<std::pair<EventKind, std::string>> remarks;
        bool halts() const { return stopped || (paused && !evaluatingPaused); }
    };

    template <class Change>
    void command(const Change& change);
    /// The engine thread.
    void main();
    Status train(SessionRun& run);
    /// Shows a run and serves what is asked of it, until it is stopped.
    Status read(SessionRun& run);
    /// Takes the one-time commands with it. Waits for something to do when the turn before was
    /// paused already; while something goes on beside, only until it is time to look after that.
    Commands nextCommands(bool wasPaused, bool busyBeside);
    /// Shows a pause, and records its begin and end.
    void notePause(SessionRun& run, const Commands& commands, bool& wasPaused);
    void evaluate(SessionRun& run, const Commands& commands);
    /// Of what is done before the first step: shown in the snapshot, cancelled by stop().
    Progress preparation();
    void publish(SessionRun& run, RunState state, const ProbeInterests& interests, bool now);
    void fail(const std::string& problem);

    Options m_options;
    SessionListener m_ignored;
    std::shared_ptr<MetricLog> m_log;
    LatestValue<Snapshot> m_latest;
    std::chrono::steady_clock::time_point m_published;  // engine thread
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ended = false;                  // under m_mutex
    Commands m_commands;                   // under m_mutex
    std::atomic<bool> m_interrupt{false};  // pause or stop: read by kernels
    std::atomic<bool> m_cancel{false};     // stop: read by the preparation
    std::thread m_thread;
};

}  // namespace studio
