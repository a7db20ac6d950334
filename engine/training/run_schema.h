// SPDX-License-Identifier: GPL-3.0-or-later
// All settings of a run, put together from the parts of the engine that describe them, and the
// check of their combination.
#pragma once

#include <memory>

#include "engine/config/run_config.h"
#include "engine/config/setting_issue.h"
#include "engine/model/model_config.h"
#include "engine/telemetry/run_estimate.h"

namespace studio {

std::shared_ptr<const SettingSchema> makeRunSchema();

/// What cannot be trained and why, for each setting that would have to change. The sizes that
/// depend on the tokenizer's vocabulary are checked with the one that the settings ask for.
std::vector<SettingIssue> runIssues(const RunConfig& config);

/// The first of runIssues().
Status validateRun(const RunConfig& config);

/// The model's sizes, with the vocabulary that the settings ask for.
ModelConfig expectedModel(const RunConfig& config);
/// What a run with these settings will be, counted without building it. Of settings that cannot be
/// trained it tells what can be told.
RunEstimate estimateRun(const RunConfig& config);

/// Bytes of memory that training takes at least: weights with gradient, average and moments, and
/// the activations of the longest phase.
std::uint64_t expectedMemoryBytes(const RunConfig& config);

/// Bytes that the run's checkpoints take on the drive at most: weights, average and two moments,
/// for those that are kept and the one that is being written.
std::uint64_t expectedCheckpointBytes(const RunConfig& config);

}  // namespace studio
