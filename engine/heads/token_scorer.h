// SPDX-License-Identifier: GPL-3.0-or-later
// TokenScorer: what an output head leaves to generation: an immutable object with weights of its
// own that turns one hidden row into the log-probability of every token. A head makes one
// (OutputHead::makeScorer) and has nothing to do with it afterwards, so that training goes on.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/base/aligned_buffer.h"
#include "engine/base/function_ref.h"
#include "engine/platform/workers.h"

namespace studio {

/// Immutable; any number of threads may use one at once.
class TokenScorer {
public:
    virtual ~TokenScorer() = default;

    virtual std::size_t vocabulary() const = 0;
    /// hidden: [width] -> out: [vocabulary], natural logarithms, written.
    virtual void logProbabilities(const Workers& workers, std::span<const float> hidden,
                                  std::span<float> out) const = 0;
};

/// Finds weights by parameter name: raw or averaged ones, as the caller chooses. Empty when there
/// are none of this name.
using WeightLookup = FunctionRef<std::span<const float>(std::string_view name)>;

/// What a scorer is made from.
struct ScorerWeights {
    std::shared_ptr<const AlignedBuffer<float>> embedding;  ///< [vocabulary, width]; shared.
    WeightLookup parameters;                                ///< The head's own; copied.
};

}  // namespace studio
