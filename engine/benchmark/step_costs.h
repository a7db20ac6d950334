// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrates and asks a CostModel: counts what a step of some settings consists of, and measures
// four short steps near those sizes (all and half the rows, half the vocabulary, half the width),
// with the very output layer, number format and threads. A few seconds.
#pragma once

#include "engine/benchmark/step_benchmark.h"
#include "engine/data/progress.h"
#include "engine/telemetry/what_if.h"
#include "engine/training/phase_plan.h"

namespace studio {

/// Valid settings' phase in which most tokens are fed: the one that is predicted.
Phase mainPhase(const RunConfig& config);

/// Of a step of so many sequences.
StepCounts countStep(const RunConfig& config, int sequences, int length);

/// Settings with the same key, on as many threads, can be predicted by the same model; all others
/// want a calibration of their own.
std::string calibrationKey(const RunConfig& config);

/// Valid settings. Errors: a cancelled progress, an output layer that cannot begin.
Result<CostModel> calibrate(const RunConfig& config, Workers& workers, const Progress& progress);

/// Steps of the main phase as they are, to set beside a prediction: about two seconds.
Result<StepSample> measureMainPhase(const RunConfig& config, Workers& workers,
                                    const Progress& progress);

/// All that is known ahead; without a model, what is counted. Settings that cannot be trained are
/// told among the warnings.
WhatIfAnswer answerWhatIf(const RunConfig& config, const CostModel* model);

}  // namespace studio
