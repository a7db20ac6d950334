// SPDX-License-Identifier: GPL-3.0-or-later
// FirstPaint: says when a window has been painted for the first time, for measuring the start of
// the program. GUI thread.
#pragma once

#include <QObject>

class QWidget;

namespace studio::app {

class FirstPaint : public QObject {
    Q_OBJECT

public:
    explicit FirstPaint(QWidget& window);

signals:
    void painted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_seen = false;
};

}  // namespace studio::app
