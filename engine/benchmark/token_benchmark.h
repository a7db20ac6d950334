// SPDX-License-Identifier: GPL-3.0-or-later
// Times generation: one stream, token by token, as `ternary generate` does it: decoder, output
// layer over the whole vocabulary, draw among the best 40. Weights are random, at their sizes.
#pragma once

#include "engine/benchmark/step_benchmark.h"

namespace studio {

struct TokenMeasurement {
    std::int64_t position = 0;  ///< Tokens taken before the first that is timed.
    TimeSpread ms;              ///< Of one token.

    double tokensPerSecond() const { return ms.median > 0 ? 1e3 / ms.median : 0.0; }
};

/// At each position in turn (rising), options.steps tokens after options.warmUpSteps.
Result<std::vector<TokenMeasurement>> measureGeneration(const StepBenchmarkOptions& options,
                                                        const std::vector<std::int64_t>& positions,
                                                        Workers& workers);

}  // namespace studio
