// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluator: scores the model on the validation part, plain cross-entropy over all positions of
// the windows, each read from an empty context.
#pragma once

#include <optional>
#include <vector>

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

private:
    ValidationWindows m_windows;
    std::uint64_t m_targetBytes;
    std::vector<TokenId> m_inputs, m_targets;
};

}  // namespace studio
