// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluator: scores the model on the validation part, plain cross-entropy over all positions of
// the windows, each read from an empty context. Several corpora are scored each for itself, and
// together in the shares in which they are trained on.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/function_ref.h"
#include "engine/data/validation_windows.h"
#include "engine/training/trainer.h"

namespace studio {

class Evaluator {
public:
    /// One corpus. store and tokenizer outlive the evaluator.
    Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
              std::uint64_t windows);
    /// Each part gets an equal share of the windows, at least one. shares sum to 1, one a part;
    /// each part has ValidationWindows::tokensNeeded(length) ids.
    Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
              std::uint64_t windows, std::span<const CorpusPart> parts,
              const std::vector<double>& shares);

    struct Score {
        double nll = 0;  ///< Nats a token.
        double bitsPerByte = 0;
        std::vector<CorpusScore> corpora;  ///< Of each, when there are several.
    };
    /// Nothing when it was interrupted.
    std::optional<Score> score(Trainer& trainer);
    /// The loss as optimised over the same targets, means. Takes about three times as long.
    std::optional<HeadLoss> lossAsOptimised(Trainer& trainer);

private:
    struct Part {
        std::string name;
        ValidationWindows windows;
        double share = 1;         ///< In the score of all together.
        double bytesATarget = 0;  ///< Of text, on average.
    };
    void add(std::string name, const ValidationWindows& windows, const Tokenizer& tokenizer,
             double share);
    /// Calls visit(shape) for group after group of windows, read into m_inputs and m_targets; false
    /// when it was interrupted.
    bool forEachGroup(Trainer& trainer, const ValidationWindows& windows,
                      FunctionRef<void(const BatchShape&)> visit);

    std::vector<Part> m_parts;
    std::vector<TokenId> m_inputs, m_targets;
};

}  // namespace studio
