// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/generation_thread.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "engine/inference/text_generator.h"
#include "engine/platform/thread_priority.h"

namespace studio {
namespace {

struct Job {
    explicit Job(GenerationRequest request)
        : log(std::make_shared<GenerationLog>(std::move(request))) {}

    std::shared_ptr<GenerationLog> log;
    std::atomic<bool> cancelled = false;
};

}  // namespace

struct GenerationThread::State {
    mutable std::mutex mutex;
    std::condition_variable changed;
    // Under the mutex:
    std::shared_ptr<const PackedModel> model;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<Job> waiting, running;
    bool ending = false;

    std::thread thread;

    bool hasModel() const { return model && tokenizer; }

    /// Cancels both jobs; a waiting one ends at once. The caller holds the mutex.
    void cancelAll() {
        if (running)
            running->cancelled = true;
        if (waiting)
            waiting->log->finish(GenerationState::Cancelled);
        waiting.reset();
    }
};

GenerationThread::GenerationThread() : m_state(std::make_unique<State>()) {
    m_state->thread = std::thread([state = m_state.get()] { work(*state); });
}

GenerationThread::~GenerationThread() {
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->cancelAll();
        m_state->ending = true;
    }
    m_state->changed.notify_all();
    m_state->thread.join();
}

void GenerationThread::publish(std::shared_ptr<const PackedModel> model,
                               std::shared_ptr<const Tokenizer> tokenizer) {
    {
        // Swapped, so that the former copy is freed after the lock is given back.
        const std::scoped_lock lock(m_state->mutex);
        std::swap(m_state->model, model);
        std::swap(m_state->tokenizer, tokenizer);
    }
    m_state->changed.notify_all();
}

std::shared_ptr<const PackedModel> GenerationThread::model() const {
    const std::scoped_lock lock(m_state->mutex);
    return m_state->model;
}

std::shared_ptr<const Tokenizer> GenerationThread::tokenizer() const {
    const std::scoped_lock lock(m_state->mutex);
    return m_state->tokenizer;
}

void GenerationThread::refuse(std::string problem) {
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->waiting && !m_state->hasModel())
        std::exchange(m_state->waiting, nullptr)
            ->log->finish(GenerationState::Failed, std::move(problem));
}

std::shared_ptr<const GenerationLog> GenerationThread::generate(GenerationRequest request,
                                                                std::string waitingFor) {
    auto job = std::make_shared<Job>(std::move(request));
    std::shared_ptr<const GenerationLog> log = job->log;
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->cancelAll();
        if (!m_state->hasModel())
            job->log->wait(
                waitingFor.empty()
                    ? "Waiting for the model: the answer begins when its weights are ready."
                    : std::move(waitingFor));
        m_state->waiting = std::move(job);
    }
    m_state->changed.notify_all();
    return log;
}

void GenerationThread::cancel() {
    const std::scoped_lock lock(m_state->mutex);
    m_state->cancelAll();
}

bool GenerationThread::modelWanted() const {
    const std::scoped_lock lock(m_state->mutex);
    return m_state->waiting && !m_state->hasModel();
}

void GenerationThread::work(State& state) {
    // Below training, which has a lower priority than the window itself. Refused on some systems:
    // generation then competes with training as an equal.
    (void)lowerThreadPriority(ThreadPriority::Background);
    const Workers workers(1);
    std::unique_lock lock(state.mutex);
    for (;;) {
        state.changed.wait(lock,
                           [&] { return state.ending || (state.waiting && state.hasModel()); });
        if (state.ending)
            return;
        const std::shared_ptr<Job> job = state.running = std::move(state.waiting);
        state.waiting.reset();
        auto model = state.model;
        auto tokenizer = state.tokenizer;
        lock.unlock();
        generateText(model, *tokenizer, workers, *job->log, job->cancelled);
        model.reset();
        tokenizer.reset();
        lock.lock();
        state.running.reset();
    }
}

}  // namespace studio
