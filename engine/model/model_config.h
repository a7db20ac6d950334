// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of a model. FlashLM v3's are the defaults.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/setting_issue.h"
#include "engine/config/settings_of.h"

namespace studio {

struct ModelConfig {
    int width = 256;  ///< d, of the residual stream.
    int inner = 683;  ///< Inner width of the GLU.
    int groups = 16;  ///< Of the convolutions.
    int kernel = 4;   ///< Taps of the convolutions.
    std::vector<int> dilations = {1, 4, 64};
    int recursions = 2;  ///< How often the block is applied.
    double normEpsilon = 1e-8;
    double embeddingDeviation = 0.1;  ///< Of the embedding's random start.
    std::string embeddingSource = "random";
    std::string embeddingFile;
    std::string tokenMixer = "gated-convolution";
    std::string channelMixer = "ternary-glu";
    int vocabulary = 0;  ///< From the tokenizer, not a setting.

    /// Settings under "model."; the vocabulary is not among them.
    static const SettingsOf<ModelConfig>& settings();
    /// Refuses combinations that cannot be built, in a sentence that names the field.
    std::vector<SettingIssue> issues() const;
    Status validate() const { return firstIssue(issues()); }
    /// Weights of FlashLM's layers at these sizes, the router left out.
    std::int64_t expectedParameters() const;
    /// Multiply-adds of all passes through FlashLM's block for one token, the output layer left
    /// out.
    std::int64_t multiplyAddsPerRow() const;
    /// Longest distance back in time that can influence an output, in tokens.
    std::int64_t receptiveField() const;
};

}  // namespace studio
