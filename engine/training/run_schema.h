// SPDX-License-Identifier: GPL-3.0-or-later
// All settings of a run, put together from the parts of the engine that describe them, and the
// check of their combination.
#pragma once

#include <memory>

#include "engine/config/run_config.h"
#include "engine/model/model_config.h"

namespace studio {

std::shared_ptr<const SettingSchema> makeRunSchema();

/// Refuses what cannot be trained, in a sentence that names the field and the remedy. The sizes
/// that depend on the tokenizer's vocabulary are checked with the one that the settings ask for.
Status validateRun(const RunConfig& config);

/// The model's sizes, with the vocabulary that the settings ask for.
ModelConfig expectedModel(const RunConfig& config);

/// Bytes of memory that training takes at least: weights with gradient, average and moments, a copy
/// for saving, and the activations of the longest phase.
std::uint64_t expectedMemoryBytes(const RunConfig& config);

/// Bytes that the run's checkpoints take on the drive at most: weights, average and two moments,
/// for those that are kept and the one that is being written.
std::uint64_t expectedCheckpointBytes(const RunConfig& config);

}  // namespace studio
