// SPDX-License-Identifier: GPL-3.0-or-later
// OrderlyEnd: what trains is saved however the program is asked to go: by SIGTERM, SIGINT or SIGHUP
// (a shutdown, a closed terminal), or by the session manager at log-out. GUI thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace studio::app {

class StudioController;

class OrderlyEnd : public QObject {
    Q_OBJECT

public:
    /// wantsEnd: whether the program was asked to end by a signal; looked at a few times a second.
    /// Then the window that there is is closed, as by the user.
    OrderlyEnd(StudioController& controller, std::function<QWidget&()> window,
               std::function<bool()> wantsEnd);

    /// The session ends: saves what trains before it returns.
    void logOut();

private:
    void look();

    StudioController& m_controller;
    std::function<QWidget&()> m_window;
    std::function<bool()> m_wantsEnd;
    QTimer m_timer;
};

}  // namespace studio::app
