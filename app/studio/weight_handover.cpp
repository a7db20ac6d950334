// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/weight_handover.h"

#include "engine/inference/packed_model.h"

namespace studio::app {

void WeightHandover::setTokenizer(std::shared_ptr<const Tokenizer> tokenizer) {
    const std::scoped_lock lock(m_mutex);
    m_tokenizer = std::move(tokenizer);
}

void WeightHandover::onWeights(const Trainer& trainer, std::int64_t step) {
    const auto lookup = [&](std::string_view name) -> std::span<const float> {
        const Parameter<float>* p = findParameter(trainer.parameters(), name);
        return p ? p->value.span() : std::span<const float>();
    };
    const auto model =
        PackedModel::make({trainer.model().config(), trainer.head(), lookup, step, false});
    const std::scoped_lock lock(m_mutex);
    // A model that generation does not know leaves the panel waiting with the log's own words.
    if (model)
        m_generation.publish(model.value(), m_tokenizer);
}

}  // namespace studio::app
