// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/generation_desk.h"

namespace studio::app {

GenerationDesk::GenerationDesk(const RunLauncher& launcher, std::filesystem::path promptFile)
    : m_answers(launcher),
      m_handover(m_generation),
      m_store(std::move(promptFile)),
      m_book(m_store.read()) {}

std::shared_ptr<PromptSampling> GenerationDesk::newSampler() {
    m_sampler = std::make_shared<PromptSampler>(m_book.pins);
    return m_sampler;
}

void GenerationDesk::withdraw() {
    m_generation.publish(nullptr, nullptr);
    m_handover.alsoTo({});
    m_answers.cancel();
}

void GenerationDesk::end() {
    m_generation.cancel();
    m_answers.cancel();
    m_handover.alsoTo({});
    if (m_sampler)
        m_sampler->cancel();
}

std::shared_ptr<const GenerationLog> GenerationDesk::generate(const GenerationRequest& request,
                                                              TrainingSession* live) {
    if (!live)
        return m_generation.generate(request);
    // The answer comes from the weights as they are at the next step; an answer that takes another
    // course keeps the weights that began it.
    if (request.kept.empty())
        m_generation.publish(nullptr, nullptr);
    auto log = m_generation.generate(request);
    if (m_generation.modelWanted())
        live->requestWeights();
    return log;
}

ui::ComparedAnswers GenerationDesk::compare(const GenerationRequest& request,
                                            const ui::WeightsChoice& left,
                                            const ui::WeightsChoice& right, TrainingSession* live) {
    m_handover.alsoTo({});
    const auto [answers, wantLive] = m_answers.ask(request, left, right);
    if (wantLive.empty())
        return answers;
    if (live) {
        m_handover.alsoTo(wantLive);
        live->requestWeights();
        return answers;
    }
    const auto model = m_generation.model();
    for (GenerationThread* side : wantLive)
        if (model)
            side->publish(model, m_generation.tokenizer());
        else
            side->refuse("There are no live weights: start or open a run, or choose checkpoints.");
    return answers;
}

void GenerationDesk::cancelComparison() {
    m_handover.alsoTo({});
    m_answers.cancel();
}

void GenerationDesk::setPrompts(const ui::PromptBook& book) {
    if (m_sampler && book.pins != m_book.pins)
        m_sampler->setPins(book.pins);
    m_book = book;
    m_store.write(book);
}

}  // namespace studio::app
