// SPDX-License-Identifier: GPL-3.0-or-later
// PromptSampler: answers pinned prompts with the weights of each evaluation, on a low-priority
// thread of its own and from an immutable copy of the weights, while training goes on. What comes
// of it, and where it is kept, is the session's matter (prompt_sampling.h).
#pragma once

#include "engine/inference/embedding_copies.h"
#include "engine/inference/packed_model.h"
#include "engine/training/prompt_sampling.h"

namespace studio {

class PromptSampler final : public PromptSampling {
public:
    /// continueFormer: with no pins of its own, the run is sampled with those that it had before.
    explicit PromptSampler(std::vector<PinnedPrompt> pins, bool continueFormer = false);
    /// Cancels what is under way.
    ~PromptSampler() override;
    PromptSampler(const PromptSampler&) = delete;
    PromptSampler& operator=(const PromptSampler&) = delete;

    /// Any thread: the pins from the next evaluation on.
    void setPins(std::vector<PinnedPrompt> pins);
    /// Any thread: ends what is under way and what waits; their answers are lost.
    void cancel();

    void begin(std::shared_ptr<const Tokenizer> tokenizer,
               std::vector<PinnedPrompt> former) override;
    void sample(const Trainer& trainer, const RunPosition& position) override;
    Outcome take() override;
    bool busy() const override;
    void finish() override;

private:
    struct State;
    static void work(State& state);

    const bool m_continueFormer;
    EmbeddingCopies m_embeddings;  // engine thread
    std::unique_ptr<State> m_state;
};

/// The trainer's raw weights as they are now; an error names what generation does not know.
Result<std::shared_ptr<const PackedModel>> packedWeights(const Trainer& trainer, std::int64_t step,
                                                         EmbeddingCopies* embeddings = nullptr);

}  // namespace studio
