// SPDX-License-Identifier: GPL-3.0-or-later
// SessionRun: the engine thread's side of a TrainingSession, from the end of the preparation to the
// end of the run: steps, evaluations, records and saves. Knows no thread and no command; lives on
// the engine thread alone.
#pragma once

#include <chrono>
#include <optional>

#include "engine/telemetry/zone_collector.h"
#include "engine/training/checkpoint_writer.h"
#include "engine/training/divergence_guard.h"
#include "engine/training/evaluator.h"
#include "engine/training/prompt_sampling.h"
#include "engine/training/step_feed.h"
#include "engine/training/training_session.h"
#include "engine/training/weight_probe.h"

namespace studio {

class SessionRun {
public:
    /// All references outlive the run; config is valid.
    SessionRun(const RunConfig& config, SessionSetup setup, Workers& workers, MetricLog& log,
               SessionListener& listener, PromptSampling* sampling = nullptr);

    /// Reads a resumed state, or makes what a new run's output layer starts from, and announces the
    /// run. The error says what does not fit.
    Status begin(const Progress& progress);
    /// The same for a run that is only read: nothing is announced, and the last figures are those
    /// of its log.
    Status beginReading(const Progress& progress);
    bool limitReached() const;
    /// Nothing has been scored yet at this step though the settings want it.
    bool evaluationDue() const;
    /// One step; nothing has happened when the workers were interrupted. An error ends the run.
    Status step();
    /// Scores the model; false, and nothing has happened, when the workers were interrupted.
    bool evaluate();
    /// Goes on with another output layer, and tells both ones' loss on the next step's batch. What
    /// cannot be (a head of its own words, an unknown name) is told as a warning, and nothing
    /// changes.
    void changeHead(std::string_view kind);
    bool checkpointDue() const;
    /// Begins a save, as soon as the one that may be under way has ended.
    void saveCheckpoint();
    /// Something goes on beside training: a save, or answers to pinned prompts.
    bool busyBeside() const;
    /// Records what a save that has ended came to, and answers that have come.
    void noticeBeside();
    /// After the last step: the last save, and the mark of a finished run.
    Status end(bool finished);
    void handOverWeights() { m_listener.onWeights(m_trainer, m_position.step); }
    /// Records an event for people.
    void event(EventKind kind, std::string text, std::optional<HeadChange> headChange = {});

    /// How the run stands, for a new snapshot.
    void fill(Snapshot& snapshot, const ProbeInterests& interests);

private:
    Status loadState(const Progress& progress);
    /// Which head the run has now, and what it counts, into what is shown of the run.
    void describeOutputLayer();
    void noticeSamples();
    /// Tells everybody but the recorder.
    RunEvent announce(EventKind kind, std::string text, std::optional<HeadChange> headChange = {});
    /// Plain loss at all positions of the next step's batch.
    double nllOfNextBatch();
    /// What cannot be recorded (a full drive) is told once; training goes on.
    void keep(const Status& status);
    void record(const StepMetrics& metrics, const StepProfile& profile);
    StepMetrics metricsOf(const StepOutcome& outcome, const TrainingBatch& batch,
                          const StepProfile& profile) const;
    double bitsPerByteOfTargets(const TrainingBatch& batch, double nll) const;
    void announcePhase();
    void probeWeights(bool now);
    void keepWeightMoment();
    // session_run_safety.cpp
    void beginSave();
    void recordSave(const CheckpointWriter::Outcome& outcome);
    double secondsSinceSave() const;
    /// The latest score, the best one, and whether training goes on after it.
    void noteScore(const EvaluationMetrics& metrics, bool now);
    void readScores();
    /// What the guard has decided about the step that was not taken.
    Status refuseStep(const GuardVerdict& verdict, const std::string& where);
    /// Back to the last good checkpoint, or an error that explains why the run stops.
    Status setBack(const GuardVerdict& verdict);
    Status stopAfter(const std::string& what);
    RunProgress progressNow() const;

    TrainingConfig m_config;
    PhasePlan m_plan;
    SessionSetup m_setup;
    Workers& m_workers;
    MetricLog& m_log;
    SessionListener& m_listener;
    PromptSampling* m_sampling;
    Profiler m_profiler;
    ZoneId m_dataZone;
    Trainer m_trainer;
    StepFeed m_feed;
    Evaluator m_evaluator;
    WeightProbe m_probe;
    ZoneCollector m_zones;
    DivergenceGuard m_guard;
    DivergenceGuard::State m_guardState;  ///< What the save under way reads.
    std::optional<CheckpointWriter> m_writer;
    std::shared_ptr<const ZoneWindow> m_readZones;  ///< Of a run that is only read.
    std::shared_ptr<const RunInfo> m_info;

    RunPosition m_position;
    std::int64_t m_evaluatedStep = -1;
    std::int64_t m_savedStep = -1;  ///< Of the last save that has begun and not failed.
    std::int64_t m_safeStep = -1;   ///< Of the last save that has succeeded.
    bool m_saveWanted = false, m_saveTrouble = false;
    std::string m_damaged;  ///< A tensor that a save found not to be finite.
    std::optional<EvaluationMetrics> m_bestEvaluation;
    int m_notImproved = 0;  ///< Evaluations since then.
    bool m_stopsEarly = false;
    double m_evaluatedSeconds = 0;  ///< Of training, at the last evaluation.
    int m_phase = -1;
    bool m_recordTrouble = false;
    std::chrono::steady_clock::time_point m_lastSave{};
    double m_sampledSeconds = 0;
    std::optional<StepMetrics> m_latestStep;
    std::optional<EvaluationMetrics> m_latestEvaluation;
    std::vector<std::size_t> m_tokenBytes;  // by token id
};

}  // namespace studio
