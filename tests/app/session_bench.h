// SPDX-License-Identifier: GPL-3.0-or-later
// SessionBench: a training session with what it needs: settings by name, text prepared in a
// temporary folder, and a recorder that counts and, when told so, fails as a full disk does.
#pragma once

#include <QElapsedTimer>
#include <QTest>
#include <functional>

#include "app/run_launcher.h"

namespace studio::testing {

/// What a session left with its recorder. Shared, because the session owns the recorder.
struct Kept {
    std::mutex mutex;
    std::vector<std::int64_t> recordedSteps, evaluatedSteps, savedSteps;
    std::vector<std::int64_t> savedBeforeRecorded;  ///< Must stay empty.
    int failedSaves = 0;
    bool diskFull = false;
    std::int64_t finishedStep = -1;
};

class CountingRecorder final : public RunRecorder {
public:
    explicit CountingRecorder(std::shared_ptr<Kept> kept) : m_kept(std::move(kept)) {}

    Status record(const StepMetrics& step, const StepProfile&, const ZoneTable&) override {
        const std::scoped_lock lock(m_kept->mutex);
        m_kept->recordedSteps.push_back(step.step);
        return {};
    }
    Status record(const EvaluationMetrics& evaluation) override {
        const std::scoped_lock lock(m_kept->mutex);
        m_kept->evaluatedSteps.push_back(evaluation.step);
        return {};
    }
    Status record(const RunEvent&) override { return {}; }
    Status record(const PromptSample&) override { return {}; }
    Status record(const WeightStatistics&) override { return {}; }
    Status record(const WeightSample&) override { return {}; }
    Status recordZones(std::int64_t, const ZoneTable&) override { return {}; }
    Status saveCheckpoint(const RunPosition& position, TensorSource&) override {
        const std::scoped_lock lock(m_kept->mutex);
        if (m_kept->diskFull) {
            ++m_kept->failedSaves;
            return Error{"There is no space left on the drive: free some."};
        }
        const auto& recorded = m_kept->recordedSteps;
        if (position.step > 0 && (recorded.empty() || recorded.back() < position.step))
            m_kept->savedBeforeRecorded.push_back(position.step);
        m_kept->savedSteps.push_back(position.step);
        return {};
    }
    Result<std::optional<SavedState>> lastSaved() override { return std::optional<SavedState>(); }
    Status rewind(std::int64_t) override { return {}; }
    Status markFinished(std::int64_t step) override {
        const std::scoped_lock lock(m_kept->mutex);
        m_kept->finishedStep = step;
        return {};
    }

private:
    std::shared_ptr<Kept> m_kept;
};

/// Waits, asking every millisecond; how long that took in ms, or -1 past the limit.
inline double msUntilTrue(int limitMs, const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.hasExpired(limitMs))
            return -1;
        QTest::qSleep(1);
    }
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

class SessionBench {
public:
    using Assignments = std::vector<const char*>;

    /// Steps of well under a millisecond, on bytes.
    static Assignments tiny() {
        return {"tokenizer.kind=bytes",
                "corpus.stories=200",
                "model.width=32",
                "model.inner=48",
                "model.groups=4",
                "model.dilations=1,4",
                "training.phases=32:4",
                "evaluation.windows=4",
                "evaluation.length=32",
                "evaluation.every_steps=100000",
                "checkpoint.every_steps=100000",
                "limit.steps=1000000"};
    }

    SessionBench(const char* preset, const Assignments& assignments, const Assignments& more = {}) {
        const app::RunLauncher launcher{ResourceLocator(STUDIO_RESOURCES)};
        Result<RunConfig> config = launcher.configOf(preset);
        STUDIO_CHECK(config.ok());
        for (const auto* list : {&assignments, &more})
            for (const char* assignment : *list)
                STUDIO_CHECK(config.value().setAssignment(assignment).ok());
        Result<app::PreparedLaunch> launch = launcher.newRun({config.value(), preset, {}, {}});
        STUDIO_CHECK(launch.ok());
        const auto prepare = [inner = launch.value().prepare, kept = kept](
                                 const Workers& workers, const Progress& progress) {
            Result<SessionSetup> setup = inner(workers, progress);
            if (setup)
                setup.value().recorder = std::make_unique<CountingRecorder>(kept);
            return setup;
        };
        session.emplace(TrainingSession::Options{
            .config = config.value(), .threads = 2, .prepare = prepare, .log = launch.value().log});
    }

    RunState state() const { return session->snapshot()->state; }
    std::int64_t step() const { return static_cast<std::int64_t>(log()->stepCount()); }
    std::shared_ptr<const MetricLog> log() const { return session->metrics(); }
    bool reachesStep(std::int64_t wanted, int limitMs = 60000) const {
        return msUntilTrue(limitMs, [&] { return step() >= wanted; }) >= 0;
    }
    bool reaches(RunState wanted, int limitMs = 20000) const {
        return msUntilTrue(limitMs, [&] { return state() == wanted; }) >= 0;
    }
    std::vector<double> losses() const {
        std::vector<double> all;
        for (const StepMetrics& point : log()->stepsFrom(0))
            all.push_back(point.loss);
        return all;
    }
    int count(EventKind kind) const {
        const auto events = log()->eventsFrom(0);
        return static_cast<int>(std::ranges::count(events, kind, &RunEvent::kind));
    }

    std::shared_ptr<Kept> kept = std::make_shared<Kept>();
    std::optional<TrainingSession> session;
};

}  // namespace studio::testing
