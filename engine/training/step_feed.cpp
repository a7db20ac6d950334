// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step_feed.h"

namespace studio {

MixtureWeights mixtureOfRun(const RunConfig& settings, const PreparedCorpus& corpus) {
    Result<MixtureWeights> weights =
        mixtureOf(corpusSettings().read(settings).weights, corpus.parts);
    return weights ? std::move(weights).value() : MixtureWeights{};
}

StepFeed::StepFeed(const PreparedCorpus& corpus, const RunConfig& settings)
    : StepFeed(corpus, TrainingConfig::read(settings), mixtureOfRun(settings, corpus)) {}

StepFeed::StepFeed(const PreparedCorpus& corpus, const TrainingConfig& config,
                   const MixtureWeights& mixture)
    : m_seed(static_cast<std::uint64_t>(config.seed)),
      m_positionFraction(config.positionFraction),
      m_draw(config.draw()),
      m_sampler(corpus.training, m_seed,
                config.windowStart == "document" ? BatchSampler::Start::Document
                                                 : BatchSampler::Start::Anywhere,
                corpus.parts, mixture) {}

TrainingBatch StepFeed::draw(std::int64_t step, const Phase& phase) {
    const auto number = static_cast<std::uint64_t>(step);
    const auto tokens = static_cast<std::size_t>(phase.tokensPerStep());
    m_inputs.resize(tokens);
    m_targets.resize(tokens);
    m_sampler.draw(number, phase.sequences(), phase.length, m_inputs, m_targets);
    sampleRows(m_seed, number, phase.groups, phase.groupSequences * phase.length,
               m_positionFraction, m_positions, m_draw);
    return {{static_cast<std::size_t>(phase.sequences()), static_cast<std::size_t>(phase.length)},
            m_inputs,
            m_targets,
            m_positions,
            phase.embeddingFrozen};
}

}  // namespace studio
