// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/first_paint.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace studio::app {

FirstPaint::FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

bool FirstPaint::eventFilter(QObject* watched, QEvent* event) {
    // The children paint after the window, before the event loop is next reached.
    if (event->type() == QEvent::Paint && !std::exchange(m_seen, true))
        QMetaObject::invokeMethod(this, &FirstPaint::painted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

}  // namespace studio::app
