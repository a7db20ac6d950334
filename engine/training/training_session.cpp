// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_session.h"

#include <exception>
#include <utility>

#include "engine/platform/memory_release.h"
#include "engine/platform/thread_priority.h"
#include "engine/training/session_run.h"

namespace studio {
namespace {

constexpr auto kPublishEvery = std::chrono::milliseconds(33);
constexpr auto kLookAfterSaves = std::chrono::milliseconds(50);

}  // namespace

TrainingSession::TrainingSession(Options options)
    : m_options(std::move(options)),
      m_log(m_options.log ? m_options.log : std::make_shared<MetricLog>()) {
    if (!m_options.listener)
        m_options.listener = &m_ignored;
    auto first = std::make_shared<Snapshot>();
    first->state = RunState::Preparing;
    m_latest.publish(std::move(first));
    m_thread = std::thread([this] {
        main();
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
    });
}

TrainingSession::~TrainingSession() {
    stop();
    wait();
}

void TrainingSession::wait() {
    if (m_thread.joinable())
        m_thread.join();
}

bool TrainingSession::waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, time, [&] { return m_ended; });
}

template <class Change>
void TrainingSession::command(const Change& change) {
    {
        const std::scoped_lock lock(m_mutex);
        change(m_commands);
        // Only raised here: tiles may have been left out by the time a resume comes, so it is the
        // engine thread that lowers the flag, between steps.
        if (m_commands.halts())
            m_interrupt.store(true, std::memory_order_relaxed);
        m_cancel.store(m_commands.stopped, std::memory_order_relaxed);
    }
    m_changed.notify_all();
}

void TrainingSession::pause() {
    command([](Commands& c) { c.paused = true; });
}
void TrainingSession::resume() {
    command([](Commands& c) { c.paused = c.evaluatingPaused = false; });
}
void TrainingSession::stop() {
    command([](Commands& c) { c.stopped = true; });
}
void TrainingSession::checkpointNow() {
    command([](Commands& c) { c.checkpoint = true; });
}
void TrainingSession::evaluateNow() {
    command([](Commands& c) { c.evaluate = true; });
}
void TrainingSession::requestWeights() {
    command([](Commands& c) { c.weights = true; });
}
void TrainingSession::changeHead(std::string kind) {
    command([&](Commands& c) { c.head = std::move(kind); });
}
void TrainingSession::remark(EventKind kind, std::string text) {
    command([&](Commands& c) { c.remarks.emplace_back(kind, std::move(text)); });
}
void TrainingSession::setInterests(const ProbeInterests& interests) {
    command([&](Commands& c) {
        c.interests = interests;
        c.interestsChanged = true;
    });
}

void TrainingSession::main() {
    // Nothing may leave the thread: a stranger's exception becomes the run's problem.
    try {
        if (m_options.lowPriority)
            lowerThreadPriority();  // before the first loop: the workers are born with it
        Workers workers(m_options.threads);
        const Progress progress = preparation();
        Result<SessionSetup> setup = m_options.prepare(workers, progress);
        if (!setup)
            return fail(setup.error().message);
        releaseFreeMemory();  // of the preparation: training needs other sizes
        workers.setInterruptFlag(&m_interrupt);
        SessionRun run(m_options.config, std::move(setup).value(), workers, *m_log,
                       *m_options.listener, m_options.sampling.get());
        Status status = m_options.readOnly ? run.beginReading(progress) : run.begin(progress);
        if (status)
            status = m_options.readOnly ? read(run) : train(run);
        if (!status)
            fail(status.error().message);
    } catch (const std::bad_alloc&) {
        fail(
            "There is not enough memory for this run. Choose a smaller width, shorter sequences "
            "or fewer of them; saved checkpoints are safe.");
    } catch (const std::exception& problem) {
        fail(std::string("Training ended by an unexpected problem: ") + problem.what() +
             ". Saved checkpoints are safe.");
    }
}

Progress TrainingSession::preparation() {
    return Progress(
        [this](double fraction, std::string_view activity) {
            auto snapshot = std::make_shared<Snapshot>();
            snapshot->state = RunState::Preparing;
            snapshot->activity = activity;
            snapshot->activityFraction = fraction;
            m_latest.publish(std::move(snapshot));
        },
        &m_cancel);
}

TrainingSession::Commands TrainingSession::nextCommands(bool wasPaused, bool busyBeside) {
    std::unique_lock lock(m_mutex);
    Commands& c = m_commands;
    const auto due = [&] {
        const bool waits = m_options.readOnly || (c.paused && wasPaused);
        return !waits || c.stopped || c.checkpoint || c.evaluate || c.weights ||
               c.interestsChanged || !c.head.empty() || !c.remarks.empty();
    };
    if (busyBeside)
        m_changed.wait_for(lock, kLookAfterSaves, due);
    else
        m_changed.wait(lock, due);
    if (!c.paused)
        c.evaluate |= std::exchange(c.evaluateOnResume, false);
    c.evaluatingPaused = c.paused && c.evaluate;
    m_interrupt.store(c.halts(), std::memory_order_relaxed);
    const Commands taken = c;
    c.checkpoint = c.evaluate = c.weights = c.interestsChanged = false;
    c.head.clear();
    c.remarks.clear();
    return taken;
}

void TrainingSession::notePause(SessionRun& run, const Commands& commands, bool& wasPaused) {
    if (commands.paused || wasPaused)
        publish(run, commands.paused ? RunState::Paused : RunState::Training, commands.interests,
                true);
    if (commands.paused == wasPaused)
        return;
    wasPaused = commands.paused;
    run.event(wasPaused ? EventKind::Paused : EventKind::Resumed,
              wasPaused ? "Training is paused." : "Training goes on.");
}

void TrainingSession::evaluate(SessionRun& run, const Commands& commands) {
    publish(run, RunState::Evaluating, commands.interests, true);
    if (run.evaluate() || !commands.evaluate)
        return;
    const std::scoped_lock lock(m_mutex);
    m_commands.evaluateOnResume = true;
}

Status TrainingSession::train(SessionRun& run) {
    bool wasPaused = false;
    for (;;) {
        const Commands commands = nextCommands(wasPaused, run.busyBeside());
        run.noticeBeside();
        if (!commands.head.empty())
            run.changeHead(commands.head);
        for (const auto& [kind, text] : commands.remarks)
            run.event(kind, text);
        if (commands.checkpoint)
            run.saveCheckpoint();
        if (commands.weights)
            run.handOverWeights();
        notePause(run, commands, wasPaused);
        const bool finished = run.limitReached() && !run.evaluationDue();
        if (commands.stopped || finished) {
            publish(run, RunState::Stopping, commands.interests, true);
            Status status = run.end(finished);
            run.handOverWeights();
            if (status)
                publish(run, RunState::Finished, commands.interests, true);
            return status;
        }
        if (commands.evaluate || (!commands.paused && run.evaluationDue()))
            evaluate(run, commands);
        else if (!commands.paused)
            if (Status status = run.step(); !status)
                return status;
        if (!commands.paused && run.checkpointDue())
            run.saveCheckpoint();
        if (!commands.paused)
            publish(run, RunState::Training, commands.interests, false);
    }
}

Status TrainingSession::read(SessionRun& run) {
    publish(run, RunState::Reading, {}, true);
    run.handOverWeights();
    for (;;) {
        const Commands commands = nextCommands(true, false);
        if (commands.stopped)
            return {};
        if (commands.weights)
            run.handOverWeights();
        if (commands.interestsChanged)
            publish(run, RunState::Reading, commands.interests, true);
    }
}

void TrainingSession::publish(SessionRun& run, RunState state, const ProbeInterests& interests,
                              bool now) {
    const auto time = std::chrono::steady_clock::now();
    if (!now && time - m_published < kPublishEvery)
        return;
    m_published = time;
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->state = state;
    run.fill(*snapshot, interests);
    m_latest.publish(std::move(snapshot));
}

void TrainingSession::fail(const std::string& problem) {
    auto snapshot = std::make_shared<Snapshot>(*m_latest.latest());
    snapshot->state = RunState::Failed;
    snapshot->problem = problem;
    RunEvent event;
    event.kind = EventKind::Error;
    event.step = snapshot->progress.step;
    event.elapsedSeconds = snapshot->progress.elapsedSeconds;
    event.unixMilliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
    event.text = problem;
    m_log->append(event);
    m_options.listener->onEvent(event);
    m_latest.publish(std::move(snapshot));
}

}  // namespace studio
