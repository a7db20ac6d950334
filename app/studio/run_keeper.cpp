// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/run_keeper.h"

namespace studio::app {

RunKeeper::RunKeeper(std::unique_ptr<PowerSource> source, AskToStayAwake ask,
                     std::chrono::milliseconds every)
    : m_watch(std::move(source), every), m_wake(std::move(ask)) {}

PowerManners RunKeeper::powerManners() const {
    return {m_manners.pauseOnBattery, m_manners.pauseWhenHot, double(m_manners.hotCelsius)};
}

void RunKeeper::setManners(const ui::RunManners& manners) {
    m_manners = manners;
    m_overruled = false;
}

void RunKeeper::userHasSpoken() {
    m_pausedByUs = false;
    m_overruled = m_watch.verdict()->pause;
}

void RunKeeper::forget() {
    m_pausedByUs = m_overruled = false;
    m_saidUnknown.clear();
    m_saidAwake.clear();
}

void RunKeeper::keep(TrainingSession* session) {
    const RunState state = session ? session->snapshot()->state : RunState::Idle;
    const bool trains = state == RunState::Training || state == RunState::Evaluating;
    // Nothing is measured while nothing could be paused. While the user has overruled the reason it
    // is: without a verdict the reason would seem to be gone, and to have come anew.
    m_watch.setManners(trains || m_pausedByUs || m_overruled ? powerManners() : PowerManners());
    m_wake.hold(m_manners.keepAwake && (trains || state == RunState::Preparing));
    const std::string problem = m_wake.takeProblem();
    if (!session)
        return;
    if (!problem.empty())
        sayOnce(*session, problem, m_saidAwake);
    pauseOrResume(*session, state);
}

void RunKeeper::pauseOrResume(TrainingSession& session, RunState state) {
    const std::shared_ptr<const PowerVerdict> verdict = m_watch.verdict();
    const bool trains = state == RunState::Training || state == RunState::Evaluating;
    if (!verdict->unknown.empty() && trains)
        sayOnce(session, verdict->unknown, m_saidUnknown);
    if (!verdict->pause)
        m_overruled = false;
    if (verdict->pause && trains && !m_overruled && !m_pausedByUs) {
        m_pausedByUs = true;
        session.remark(EventKind::Warning, verdict->why);
        session.pause();
    } else if (!verdict->pause && m_pausedByUs) {
        m_pausedByUs = false;
        if (state == RunState::Paused)
            session.resume();
    }
}

void RunKeeper::sayOnce(TrainingSession& session, const std::string& sentence, std::string& said) {
    if (said == sentence)
        return;
    said = sentence;
    session.remark(EventKind::Warning, sentence);
}

}  // namespace studio::app
