// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluator: scores the model on the validation part, plain cross-entropy over all positions of
// the windows, each read from an empty context.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/function_ref.h"
#include "engine/data/validation_windows.h"
#include "engine/training/trainer.h"

namespace studio {

class Evaluator {
public:
    /// store and tokenizer outlive the evaluator.
    Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
              std::uint64_t windows);

    struct Score {
        double nll = 0;  ///< Nats a token.
        double bitsPerByte = 0;
    };
    /// Nothing when it was interrupted.
    std::optional<Score> score(Trainer& trainer);
    /// The loss as optimised over the same targets, means. Takes about three times as long.
    std::optional<HeadLoss> lossAsOptimised(Trainer& trainer);

private:
    /// Calls visit(shape) for group after group of windows, read into m_inputs and m_targets; false
    /// when it was interrupted.
    bool forEachGroup(Trainer& trainer, FunctionRef<void(const BatchShape&)> visit);

    ValidationWindows m_windows;
    std::uint64_t m_targetBytes;
    std::vector<TokenId> m_inputs, m_targets;
};

}  // namespace studio
