// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/prompt_sampler.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "engine/data/utf8.h"
#include "engine/inference/text_generator.h"
#include "engine/platform/thread_priority.h"

namespace studio {
namespace {

/// Copies that may wait: what a slow processor cannot answer in time is left out, and said.
constexpr std::size_t kWaitingBytes = 256u << 20;

struct Task {
    std::shared_ptr<const PackedModel> model;
    RunPosition position;
    std::vector<PinnedPrompt> pins;

    std::size_t bytes() const { return model->width() * model->vocabulary() * sizeof(float); }
};

std::string textOf(const GenerationLog& log) {
    std::string bytes, text;
    for (const GeneratedToken& token : log.tokensFrom(0))
        bytes += token.endOfDocument ? "\n\n" : token.text;
    bytes.resize(bytes.size() - unfinishedUtf8(bytes));
    appendRepairedUtf8(bytes, text);
    return text;
}

}  // namespace

struct PromptSampler::State {
    mutable std::mutex mutex;
    std::condition_variable changed;
    // Under the mutex:
    std::vector<PinnedPrompt> pins;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::deque<Task> waiting;
    bool running = false, ending = false;
    Outcome done;

    std::atomic<bool> cancelled = false;
    std::thread thread;

    std::size_t waitingBytes() const {
        std::size_t sum = 0;
        for (const Task& task : waiting)
            sum += task.bytes();
        return sum;
    }
};

PromptSampler::PromptSampler(std::vector<PinnedPrompt> pins, bool continueFormer)
    : m_continueFormer(continueFormer), m_state(std::make_unique<State>()) {
    m_state->pins = std::move(pins);
    m_state->thread = std::thread([state = m_state.get()] { work(*state); });
}

PromptSampler::~PromptSampler() {
    cancel();
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->changed.notify_all();
    m_state->thread.join();
}

void PromptSampler::setPins(std::vector<PinnedPrompt> pins) {
    const std::scoped_lock lock(m_state->mutex);
    m_state->pins = std::move(pins);
}

void PromptSampler::cancel() {
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->cancelled = true;
        m_state->waiting.clear();
    }
    m_state->changed.notify_all();
}

void PromptSampler::begin(std::shared_ptr<const Tokenizer> tokenizer,
                          std::vector<PinnedPrompt> former) {
    const std::scoped_lock lock(m_state->mutex);
    m_state->tokenizer = std::move(tokenizer);
    if (m_continueFormer && m_state->pins.empty())
        m_state->pins = std::move(former);
}

void PromptSampler::sample(const Trainer& trainer, const RunPosition& position) {
    Task task{nullptr, position, {}};
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->cancelled || m_state->pins.empty())
            return;
        if (m_state->waitingBytes() > kWaitingBytes) {
            m_state->done.problem =
                "The pinned prompts are not answered with the weights of step " +
                std::to_string(position.step) +
                ": the answers before are still being written. Evaluate less often "
                "(evaluation.every_steps), or pin fewer or shorter answers.";
            return;
        }
        task.pins = m_state->pins;
    }
    auto model = packedWeights(trainer, position.step, &m_embeddings);
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!model) {
            m_state->done.problem = model.error().message;
            return;
        }
        task.model = std::move(model).value();
        m_state->waiting.push_back(std::move(task));
    }
    m_state->changed.notify_all();
}

PromptSampling::Outcome PromptSampler::take() {
    const std::scoped_lock lock(m_state->mutex);
    return std::exchange(m_state->done, {});
}

bool PromptSampler::busy() const {
    const std::scoped_lock lock(m_state->mutex);
    return m_state->running || !m_state->waiting.empty();
}

void PromptSampler::finish() {
    std::unique_lock lock(m_state->mutex);
    m_state->changed.wait(lock, [&] { return !m_state->running && m_state->waiting.empty(); });
}

void PromptSampler::work(State& state) {
    (void)lowerThreadPriority(
        ThreadPriority::Background);  // refused on some systems: it then competes as an equal
    const Workers workers(1);
    std::unique_lock lock(state.mutex);
    for (;;) {
        state.changed.wait(lock, [&] { return state.ending || !state.waiting.empty(); });
        if (state.ending)
            return;
        const Task task = std::move(state.waiting.front());
        state.waiting.pop_front();
        state.running = true;
        const auto tokenizer = state.tokenizer;
        lock.unlock();
        Outcome outcome;
        for (const PinnedPrompt& pin : task.pins) {
            GenerationLog log({pin.prompt, pin.sampling});
            generateText(task.model, *tokenizer, workers, log, state.cancelled);
            const GenerationLog::Status status = log.status();
            if (status.state == GenerationState::Failed)
                outcome.problem = "A pinned prompt could not be answered. " + status.message;
            else if (status.state == GenerationState::Finished)
                outcome.samples.push_back(
                    {task.position.step, task.position.elapsedSeconds, pin, textOf(log)});
        }
        lock.lock();
        state.running = false;
        auto& samples = state.done.samples;
        samples.insert(samples.end(), std::make_move_iterator(outcome.samples.begin()),
                       std::make_move_iterator(outcome.samples.end()));
        if (!outcome.problem.empty())
            state.done.problem = std::move(outcome.problem);
        state.changed.notify_all();
    }
}

Result<std::shared_ptr<const PackedModel>> packedWeights(const Trainer& trainer, std::int64_t step,
                                                         EmbeddingCopies* embeddings) {
    const auto lookup = [&](std::string_view name) -> std::span<const float> {
        const Parameter<float>* p = findParameter(trainer.parameters(), name);
        return p ? p->value.span() : std::span<const float>();
    };
    PackedModelSource source{trainer.model().config(), trainer.head(), lookup, step, false};
    if (embeddings)
        source.embedding = embeddings->copy(lookup("embedding.weight"));
    return PackedModel::make(source);
}

}  // namespace studio
