// SPDX-License-Identifier: GPL-3.0-or-later
// RunKeeper: keeps a session to the user's manners: pauses it for battery or heat and lets it go on
// afterwards, and keeps the computer awake while it trains. What it does and what it cannot do is
// written into the run's events. GUI thread; nothing waits.
#pragma once

#include "app/power_watch.h"
#include "app/studio/wake_lock.h"
#include "engine/training/training_session.h"
#include "ui/run_manners.h"

namespace studio::app {

class RunKeeper {
public:
    RunKeeper(std::unique_ptr<PowerSource> source, AskToStayAwake ask,
              std::chrono::milliseconds every = std::chrono::seconds(5));

    void setManners(const ui::RunManners& manners);
    const ui::RunManners& manners() const { return m_manners; }

    /// To be called now and then with the session that trains; null for none.
    void keep(TrainingSession* session);
    /// The user has resumed or paused: their word counts until the reason to pause is another.
    void userHasSpoken();
    /// Another session: what was said of the one before does not count.
    void forget();

private:
    PowerManners powerManners() const;
    void pauseOrResume(TrainingSession& session, RunState state);
    void sayOnce(TrainingSession& session, const std::string& sentence, std::string& said);

    ui::RunManners m_manners;
    PowerWatch m_watch;
    WakeLock m_wake;
    bool m_pausedByUs = false;
    bool m_overruled = false;
    std::string m_saidUnknown, m_saidAwake;
};

}  // namespace studio::app
