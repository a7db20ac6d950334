// SPDX-License-Identifier: GPL-3.0-or-later
// LabReport: how a laboratory stands: its runs, what each has reached when, and what it cost.
// Immutable values once published; engine/lab makes them, lab_analysis.h reads them.
#pragma once

#include <memory>
#include <optional>

#include "engine/telemetry/lab_plan.h"

namespace studio {

/// One score of a run on the validation text.
struct LabPoint {
    double seconds = 0;       ///< Of training; evaluations, pauses and saves are not in it.
    std::int64_t tokens = 0;  ///< Fed.
    double supervised = 0;    ///< Tokens of these that entered the loss.
    double nll = 0;           ///< Nats a token, over all positions.
    double bitsPerByte = 0;
    double ownSeconds = 0;  ///< What the evaluation itself took.

    bool operator==(const LabPoint&) const = default;
};

enum class LabRunState : std::uint8_t { Waiting, Running, Done, Failed };

struct LabRun {
    std::size_t contestant = 0;  ///< Index into the plan's.
    bool isTry = false;          ///< A short one to choose the rate by.
    double rateFactor = 1;
    std::int64_t seed = 1;
    std::string folder;  ///< Of the run, relative to the laboratory's: "full/seed-1".
    LabRunState state = LabRunState::Waiting;
    std::string problem;  ///< Why it failed, for people.

    std::vector<LabPoint> curve;
    double seconds = 0;  ///< Of training.
    std::int64_t steps = 0, tokens = 0;
    double tokensPerSecond = 0;
    double outputLayerShare = 0;         ///< Of the training time, 0 to 1.
    std::uint64_t memoryBytes = 0;       ///< The most that the program had meanwhile; 0: not known.
    std::int64_t parameters = 0;         ///< Weights of the model.
    std::optional<double> foreignCores;  ///< Kept busy by other programs meanwhile, on average.

    double evaluationSeconds() const;
    /// NaN while there is none.
    double finalScore() const;
};

/// What the runs were made on; times are comparable only on the same.
struct LabMachine {
    std::string instructionSet, precision;
    int threads = 0;

    bool operator==(const LabMachine&) const = default;
};

struct LabReport {
    enum class State { Preparing, Running, Paused, Stopped, Done, Failed };
    State state = State::Preparing;
    std::string folder;
    std::string problem;  ///< Why it stopped, for people.
    std::shared_ptr<const LabPlan> plan;
    std::vector<LabRun> runs;            ///< In the order in which they were begun.
    std::optional<std::size_t> current;  ///< Of runs.
    std::string activity;                ///< While a run is being prepared: "Turning text ...".
    double fraction = 0;                 ///< Of the whole, 0 to 1.
    std::optional<double> remainingSeconds;
    LabMachine machine;
};

}  // namespace studio
