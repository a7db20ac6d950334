// SPDX-License-Identifier: GPL-3.0-or-later
// WeightHandover: takes the weights from the engine thread between two steps, packs them and gives
// them to the generation thread.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "engine/data/tokenizer.h"
#include "engine/inference/generation_thread.h"
#include "engine/training/training_session.h"

namespace studio::app {

class WeightHandover final : public SessionListener {
public:
    explicit WeightHandover(GenerationThread& generation) : m_generation(generation) {}

    /// Any thread: the tokenizer of the session that is about to train.
    void setTokenizer(std::shared_ptr<const Tokenizer> tokenizer);
    /// Any thread: the next weights go to these threads as well, once. They outlive the sessions,
    /// or are withdrawn by an empty list.
    void alsoTo(std::vector<GenerationThread*> beside);
    /// The engine thread.
    void onWeights(const Trainer& trainer, std::int64_t step) override;

private:
    GenerationThread& m_generation;
    std::mutex m_mutex;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::vector<GenerationThread*> m_beside;
};

}  // namespace studio::app
