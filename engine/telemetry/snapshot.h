// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshot: how a run stands now, as one immutable value. The engine thread publishes a new one
// between steps; the window takes the latest whenever its timer fires and never waits.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/telemetry/metrics.h"

namespace studio {

enum class RunState : std::uint8_t {
    Idle,
    Preparing,
    Training,
    Evaluating,
    Paused,
    Stopping,
    Finished,
    Failed,
    Reading  ///< A kept run is open to be read; nothing trains.
};

/// One phase of the plan, for shading the curves and saying what is trained.
struct PhaseInfo {
    std::int64_t firstStep = 1;  ///< Inclusive, counted from 1.
    std::int64_t lastStep = 0;   ///< Inclusive.
    int sequenceLength = 0;      ///< Tokens.
    int sequences = 0;           ///< A step.
    bool embeddingFrozen = false;
};

/// What does not change while a run goes on.
struct RunInfo {
    std::string name;
    std::string folder;
    std::string preset;
    std::string corpus;  ///< For people: "Storybook", or file names.
    std::string tokenizer;
    std::string head;
    std::string precision;
    std::string instructionSet;
    int threads = 0;
    std::int64_t parameters = 0;
    std::int64_t vocabulary = 0;
    double positionFraction = 1;           ///< Share of the positions that enter the loss.
    double outputLayerOperationShare = 0;  ///< Counted multiply-adds of a step, 0 to 1.
    std::string embeddingOrigin;           ///< How the embedding starts, in a sentence.
    std::vector<PhaseInfo> phases;
};

struct RunProgress {
    std::int64_t step = 0;
    std::int64_t totalSteps = 0;  ///< 0 when a time limit rules.
    double elapsedSeconds = 0;
    double fraction = 0;  ///< 0 to 1 of whichever limit comes first.
    std::optional<double> remainingSeconds;
};

/// Mean zone times over the last seconds of training.
struct ZoneWindow {
    std::shared_ptr<const ZoneTable> zones;
    int steps = 0;
    double wallMs = 0;            ///< A step.
    std::vector<double> selfMs;   ///< A step, by ZoneId.
    double unaccountedMs = 0;     ///< A step.
    double outputLayerShare = 0;  ///< 0 to 1.
};

struct Snapshot {
    RunState state = RunState::Idle;
    std::shared_ptr<const RunInfo> run;  ///< Null before a run is prepared.
    std::string activity;                ///< "Training the tokenizer", for a preparing run.
    double activityFraction = -1;        ///< 0 to 1, or negative when not known.
    RunProgress progress;
    std::optional<StepMetrics> latest;
    std::optional<EvaluationMetrics> evaluation;
    std::shared_ptr<const ZoneWindow> zones;
    std::shared_ptr<const WeightStatistics> weights;  ///< Null until a panel has asked.
    std::string problem;                              ///< Why the run failed, for people.
    bool complete = false;  ///< While reading: the run has nothing left to train.
    bool followed =
        false;  ///< While reading: another program trains it, and what it records comes.
};

/// What visible panels want to know beyond the ordinary; nothing else is computed.
struct ProbeInterests {
    bool weights = false;
};

/// The latest value of a type, shared between threads. Neither side ever waits for work.
template <class T>
class LatestValue {
public:
    void publish(std::shared_ptr<const T> value) {
        const std::scoped_lock lock(m_mutex);
        m_value.swap(value);  // the old value is released after the lock, by the argument
    }
    std::shared_ptr<const T> latest() const {
        const std::scoped_lock lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const T> m_value = std::make_shared<const T>();
};

}  // namespace studio
