// SPDX-License-Identifier: GPL-3.0-or-later
// Announcer: tells screen readers how the run stands, at a calm rate: each change of state at once,
// progress at every tenth and not more often than every half minute. Its label is not seen. GUI
// thread.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <functional>

#include "engine/telemetry/snapshot.h"

namespace studio::ui {

class Announcer : public QLabel {
    Q_OBJECT

public:
    using Clock = std::function<qint64()>;  ///< Milliseconds, never going back.

    explicit Announcer(QWidget* parent);
    Announcer(Clock clock, QWidget* parent);

    void follow(const Snapshot& snapshot);
    void announce(const QString& sentence);

signals:
    void announced(const QString& sentence);

private:
    Clock m_clock;
    RunState m_state = RunState::Idle;
    int m_tenth = 0;
    qint64 m_saidMs = 0;
};

}  // namespace studio::ui
