// SPDX-License-Identifier: GPL-3.0-or-later
// Pinned prompts and what the model wrote on from them: the same prompt, seed and settings at every
// evaluation, so that one reads the same answer growing better. Plain values.
#pragma once

#include "engine/telemetry/generation.h"

namespace studio {

struct PinnedPrompt {
    std::string prompt;
    SamplingSettings sampling{};

    bool operator==(const PinnedPrompt&) const = default;
};

/// The answer to one pinned prompt at one evaluation.
struct PromptSample {
    std::int64_t step = 0;      ///< Of the weights that answered.
    double elapsedSeconds = 0;  ///< Training time at that step.
    PinnedPrompt pin;
    std::string text;  ///< Valid UTF-8; ends of documents are empty lines.
};

}  // namespace studio
