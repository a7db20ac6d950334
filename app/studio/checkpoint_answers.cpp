// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/checkpoint_answers.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "app/loaded_run.h"
#include "engine/platform/thread_priority.h"

namespace studio::app {
namespace {

constexpr std::size_t kSides = 2;

struct Weights {
    std::shared_ptr<const PackedModel> model;
    std::shared_ptr<const Tokenizer> tokenizer;
};

struct Order {
    std::size_t side = 0;
    ui::WeightsChoice choice;
};

struct Kept {
    ui::WeightsChoice choice;
    Weights weights;
};

Result<Weights> load(const RunLauncher& launcher, const ui::WeightsChoice& choice) {
    try {
        const Result<LoadedRun> run = LoadedRun::open(launcher, choice.folder, choice.step);
        if (!run)
            return run.error();
        auto model = run.value().packed(false);
        if (!model)
            return model.error();
        return Weights{std::move(model).value(), run.value().tokenizer()};
    } catch (const std::exception&) {
        return Error{"The checkpoint of step " + std::to_string(choice.step) +
                     " does not fit into memory: close other programs."};
    }
}

}  // namespace

struct CheckpointAnswers::State {
    explicit State(const RunLauncher& l) : launcher(l) {}

    const RunLauncher& launcher;
    std::array<GenerationThread, kSides> sides;
    std::mutex mutex;
    std::condition_variable changed;
    // Under the mutex:
    std::deque<Order> orders;
    std::uint64_t ticket = 0;  // of what was asked last
    bool ending = false;
    std::deque<Kept> kept;  // the last two, newest in front

    std::thread thread;

    /// The caller holds the mutex.
    const Weights* find(const ui::WeightsChoice& choice) const {
        for (const Kept& each : kept)
            if (each.choice == choice)
                return &each.weights;
        return nullptr;
    }
};

CheckpointAnswers::CheckpointAnswers(const RunLauncher& launcher)
    : m_state(std::make_unique<State>(launcher)) {
    m_state->thread = std::thread([state = m_state.get()] { work(*state); });
}

CheckpointAnswers::~CheckpointAnswers() {
    cancel();
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->changed.notify_all();
    m_state->thread.join();
}

CheckpointAnswers::Asked CheckpointAnswers::ask(const GenerationRequest& request,
                                                const ui::WeightsChoice& left,
                                                const ui::WeightsChoice& right) {
    Asked asked;
    const std::scoped_lock lock(m_state->mutex);
    m_state->orders.clear();
    ++m_state->ticket;
    std::array<std::shared_ptr<const GenerationLog>, kSides> logs;
    for (std::size_t side = 0; side < kSides; ++side) {
        const ui::WeightsChoice& choice = side == 0 ? left : right;
        GenerationThread& thread = m_state->sides[side];
        const Weights* known = choice.live() ? nullptr : m_state->find(choice);
        thread.cancel();
        if (known)
            thread.publish(known->model, known->tokenizer);
        else
            thread.publish(nullptr, nullptr);
        logs[side] = thread.generate(
            request, choice.live()
                         ? "Waiting for the weights as they are after this step."
                         : "Reading the checkpoint of step " + std::to_string(choice.step) + ".");
        if (choice.live())
            asked.wantLive.push_back(&thread);
        else if (!known)
            m_state->orders.push_back({side, choice});
    }
    asked.answers = {logs[0], logs[1]};
    m_state->changed.notify_all();
    return asked;
}

void CheckpointAnswers::cancel() {
    const std::scoped_lock lock(m_state->mutex);
    m_state->orders.clear();
    ++m_state->ticket;
    for (GenerationThread& side : m_state->sides)
        side.cancel();
}

void CheckpointAnswers::work(State& state) {
    (void)lowerThreadPriority();
    std::unique_lock lock(state.mutex);
    for (;;) {
        state.changed.wait(lock, [&] { return state.ending || !state.orders.empty(); });
        if (state.ending)
            return;
        const Order order = std::move(state.orders.front());
        state.orders.pop_front();
        const std::uint64_t ticket = state.ticket;
        const Weights* known = state.find(order.choice);
        Result<Weights> loaded = known ? Result<Weights>(*known) : Error{};
        if (!known) {
            lock.unlock();
            loaded = load(state.launcher, order.choice);
            lock.lock();
        }
        if (loaded && !state.find(order.choice)) {
            state.kept.push_front({order.choice, loaded.value()});
            if (state.kept.size() > kSides)
                state.kept.pop_back();
        }
        if (ticket != state.ticket)
            continue;
        GenerationThread& side = state.sides[order.side];
        if (loaded)
            side.publish(loaded.value().model, loaded.value().tokenizer);
        else
            side.refuse(loaded.error().message);
    }
}

}  // namespace studio::app
