// SPDX-License-Identifier: GPL-3.0-or-later
// StepFeed: what a step trains on, as a function of settings, text and step number alone: windows
// of the text and the positions that enter the loss. Keeps no place in the text, so that a resumed
// run reads on where it was.
#pragma once

#include <vector>

#include "engine/data/batch_sampler.h"
#include "engine/data/prepared_corpus.h"
#include "engine/training/trainer.h"

namespace studio {

/// The weights of a run's corpora. Those that do not fit were refused when the text was prepared.
MixtureWeights mixtureOfRun(const RunConfig& settings, const PreparedCorpus& corpus);

class StepFeed {
public:
    /// corpus outlives the feed.
    StepFeed(const PreparedCorpus& corpus, const RunConfig& settings);

    /// The batch of a step, which looks at memory of this until the next call.
    TrainingBatch draw(std::int64_t step, const Phase& phase);

private:
    StepFeed(const PreparedCorpus& corpus, const TrainingConfig& config,
             const MixtureWeights& mixture);

    std::uint64_t m_seed;
    double m_positionFraction;
    PositionDraw m_draw;
    BatchSampler m_sampler;
    std::vector<TokenId> m_inputs, m_targets;
    std::vector<std::int32_t> m_positions;
};

}  // namespace studio
