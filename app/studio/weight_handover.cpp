// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/weight_handover.h"

#include <utility>

#include "engine/inference/prompt_sampler.h"

namespace studio::app {

void WeightHandover::setTokenizer(std::shared_ptr<const Tokenizer> tokenizer) {
    const std::scoped_lock lock(m_mutex);
    m_tokenizer = std::move(tokenizer);
}

void WeightHandover::alsoTo(std::vector<GenerationThread*> beside) {
    const std::scoped_lock lock(m_mutex);
    m_beside = std::move(beside);
}

void WeightHandover::onWeights(const Trainer& trainer, std::int64_t step) {
    const auto model = packedWeights(trainer, step);
    const std::scoped_lock lock(m_mutex);
    // A model that generation does not know leaves the panel waiting with the log's own words.
    if (!model)
        return;
    m_generation.publish(model.value(), m_tokenizer);
    for (GenerationThread* beside : std::exchange(m_beside, {}))
        beside->publish(model.value(), m_tokenizer);
}

}  // namespace studio::app
