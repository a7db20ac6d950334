// SPDX-License-Identifier: GPL-3.0-or-later
// StepFeed: what a step trains on, as a function of settings, text and step number alone: windows
// of the text and the positions that enter the loss. Keeps no place in the text, so that a resumed
// run reads on where it was.
#pragma once

#include <vector>

#include "engine/data/batch_sampler.h"
#include "engine/training/trainer.h"

namespace studio {

class StepFeed {
public:
    /// text outlives the feed.
    StepFeed(const TokenStore& text, const TrainingConfig& config);

    /// The batch of a step, which looks at memory of this until the next call.
    TrainingBatch draw(std::int64_t step, const Phase& phase);

private:
    std::uint64_t m_seed;
    double m_positionFraction;
    BatchSampler m_sampler;
    std::vector<TokenId> m_inputs, m_targets;
    std::vector<std::int32_t> m_positions;
};

}  // namespace studio
