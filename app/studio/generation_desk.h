// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationDesk: all that answers prompts in the window: the generation thread with the weights of
// the open run, the two of a comparison, the sampler of pinned prompts, and the user's book of
// prompts. Lives on the GUI thread; no call waits.
#pragma once

#include "app/studio/checkpoint_answers.h"
#include "app/studio/prompt_store.h"
#include "app/studio/weight_handover.h"
#include "engine/inference/prompt_sampler.h"

namespace studio::app {

class GenerationDesk {
public:
    /// launcher outlives the desk.
    GenerationDesk(const RunLauncher& launcher, std::filesystem::path promptFile);

    WeightHandover& handover() { return m_handover; }
    /// For a session that is about to train; it answers the book's pins.
    std::shared_ptr<PromptSampling> newSampler();
    /// Another run comes: its weights are not there yet.
    void withdraw();
    /// Ends all answers, the sampler's too.
    void end();

    /// live: whom to ask for weights; null when what was handed over is the latest there is.
    std::shared_ptr<const GenerationLog> generate(const GenerationRequest& request,
                                                  TrainingSession* live);
    void cancel() { m_generation.cancel(); }
    /// The copy of the weights that answers; null while there is none.
    std::shared_ptr<const PackedModel> model() const { return m_generation.model(); }
    ui::ComparedAnswers compare(const GenerationRequest& request, const ui::WeightsChoice& left,
                                const ui::WeightsChoice& right, TrainingSession* live);
    void cancelComparison();

    const ui::PromptBook& prompts() const { return m_book; }
    void setPrompts(const ui::PromptBook& book);

private:
    GenerationThread m_generation;
    CheckpointAnswers m_answers;
    WeightHandover m_handover;
    PromptStore m_store;
    ui::PromptBook m_book;
    std::shared_ptr<PromptSampler> m_sampler;
};

}  // namespace studio::app
