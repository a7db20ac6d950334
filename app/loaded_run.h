// SPDX-License-Identifier: GPL-3.0-or-later
// LoadedRun: a kept run as it stands in its newest valid or a chosen checkpoint, for generating and
// scoring without training.
#pragma once

#include <memory>

#include "app/run_launcher.h"
#include "engine/base/function_ref.h"
#include "engine/inference/packed_model.h"

namespace studio::app {

class LoadedRun {
public:
    /// Errors: no run, no valid checkpoint, a damaged tokenizer.
    static Result<LoadedRun> open(const RunLauncher& launcher, const std::filesystem::path& folder);
    /// The same with the checkpoint of this step.
    static Result<LoadedRun> open(const RunLauncher& launcher, const std::filesystem::path& folder,
                                  std::int64_t step);

    const RunConfig& config() const { return m_config; }
    const std::shared_ptr<const Tokenizer>& tokenizer() const { return m_tokenizer; }
    std::int64_t step() const { return m_checkpoint.step; }
    const TensorMap& tensors() const { return m_checkpoint.tensors; }
    ModelConfig modelConfig() const;

    /// The weights for generation: the raw ones, or the moving average.
    Result<std::shared_ptr<const PackedModel>> packed(bool averaged) const;

private:
    using Choose = FunctionRef<Result<Checkpoint>(const RunFolder&)>;
    static Result<LoadedRun> open(const RunLauncher& launcher, const std::filesystem::path& folder,
                                  Choose choose);
    LoadedRun(RunConfig config, std::shared_ptr<const Tokenizer> tokenizer, Checkpoint checkpoint);

    RunConfig m_config;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    Checkpoint m_checkpoint;
};

}  // namespace studio::app
