// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/orderly_end.h"

#include <QApplication>
#include <QSessionManager>
#include <QWidget>

#include "app/studio/studio_controller.h"

namespace studio::app {
namespace {

constexpr int kLookMs = 100;
/// Session managers kill a program that takes much longer.
constexpr auto kPatience = std::chrono::seconds(15);

}  // namespace

OrderlyEnd::OrderlyEnd(StudioController& controller, std::function<QWidget&()> window,
                       std::function<bool()> wantsEnd)
    : m_controller(controller), m_window(std::move(window)), m_wantsEnd(std::move(wantsEnd)) {
    connect(&m_timer, &QTimer::timeout, this, &OrderlyEnd::look);
    m_timer.start(kLookMs);
    // Without a window of its own to close, Qt would only end the event loop.
    connect(
        qApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager&) { logOut(); },
        Qt::DirectConnection);
}

void OrderlyEnd::logOut() { m_controller.endRun(kPatience); }

void OrderlyEnd::look() {
    if (!m_wantsEnd())
        return;
    m_timer.stop();
    QWidget& window = m_window();
    // Dialogs first: a modal one would keep the window from closing.
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget != &window && widget->isVisible())
            widget->close();
    window.close();
    QApplication::quit();
}

}  // namespace studio::app
