// SPDX-License-Identifier: GPL-3.0-or-later
// PromptSampling: how a session has its pinned prompts answered at every evaluation without being
// held up. inference/ implements it (prompt_sampler.h); all calls come from the engine thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/data/tokenizer.h"
#include "engine/telemetry/prompt_sample.h"
#include "engine/training/run_recorder.h"
#include "engine/training/trainer.h"

namespace studio {

class PromptSampling {
public:
    virtual ~PromptSampling() = default;

    /// Before all others. `former` are the prompts that the run was sampled with before.
    virtual void begin(std::shared_ptr<const Tokenizer> tokenizer,
                       std::vector<PinnedPrompt> former) = 0;
    /// Copies the weights and returns; the answers come later. Does nothing without pins.
    virtual void sample(const Trainer& trainer, const RunPosition& position) = 0;

    struct Outcome {
        std::vector<PromptSample> samples;  ///< Each evaluation's together, in order.
        std::string problem;  ///< Empty, or why an evaluation could not be sampled, for people.
    };
    /// What is done since the last call; never waits.
    virtual Outcome take() = 0;
    virtual bool busy() const = 0;
    /// Waits until all is answered.
    virtual void finish() = 0;
};

}  // namespace studio
