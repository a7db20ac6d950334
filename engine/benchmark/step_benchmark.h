// SPDX-License-Identifier: GPL-3.0-or-later
// Times undivided optimizer steps, evaluation batches and the output layer alone, on random ids
// that are as frequent as those of ordinary text, on which the speed of some output layers depends.
// Every step trains everything: embedding, clip, both
// optimizers, moving average, whatever the phases of the settings freeze.
#pragma once

#include <functional>
#include <vector>

#include "engine/config/run_config.h"
#include "engine/data/training_text.h"
#include "engine/model/model_config.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/profiler.h"

namespace studio {

/// Milliseconds of the goes that were timed.
struct TimeSpread {
    double median = 0, minimum = 0, maximum = 0, mean = 0;

    static TimeSpread of(std::vector<double> milliseconds);
};

struct StepBenchmarkOptions {
    const RunConfig& config;
    int sequences = 16;
    int length = 128;             ///< Tokens of a sequence.
    double positionFraction = 1;  ///< Of training steps.
    int steps = 8;
    int warmUpSteps = 2;
    std::uint64_t seed = 1;
    /// Called after each step, warm-up included, with how far it is; false ends the benchmark.
    std::function<bool(double fraction)> progress;
};

/// Means over the timed steps, of one step.
struct ZoneMeasurement {
    ZoneInfo zone;
    double ms = 0;
    ZoneWork work;    ///< Of one step.
    int entries = 0;  ///< Of one step.
};

struct StepMeasurement {
    std::int64_t tokensPerStep = 0;
    std::int64_t positionsWithLoss = 0;  ///< Of one step.
    TimeSpread ms;
    std::vector<ZoneMeasurement> zones;
    double unaccountedMs = 0;
    double outputLayerShare = 0;    ///< Of the wall time of all timed steps.
    bool embeddingTrained = false;  ///< Found by looking at its weights before and after.
    std::int64_t parameters = 0;

    double tokensPerSecond() const {
        return ms.median > 0 ? 1e3 * static_cast<double>(tokensPerStep) / ms.median : 0.0;
    }
};

/// The ids that a benchmark runs on: a million independent ones, as frequent as zipfShares() says.
TrainingText benchmarkText(const ModelConfig& model, std::uint64_t seed);

/// Whole optimizer steps, drawing included. Error: `progress` ended it.
Result<StepMeasurement> measureTraining(const StepBenchmarkOptions& options, Workers& workers);
/// Forward pass and loss at all positions; nothing is trained.
Result<StepMeasurement> measureEvaluation(const StepBenchmarkOptions& options, Workers& workers);
/// The output layer alone, loss and both gradients, on as many rows as a step has positions with
/// loss; those are what tokensPerStep counts.
Result<StepMeasurement> measureHead(const StepBenchmarkOptions& options, Workers& workers);

}  // namespace studio
