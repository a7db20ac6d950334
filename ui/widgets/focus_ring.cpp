// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus_ring.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPainter>

namespace studio::ui {
namespace {

constexpr int kRoom = 3;  // px around the widget
constexpr double kWidth = 2;

bool byKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

class Frame : public QWidget {
public:
    Frame(const QColor& color, QWidget* window) : QWidget(window), m_color(color) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setObjectName(QStringLiteral("qt_focusRing"));  // no object for screen readers
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_color, kWidth));
        const double inset = kWidth / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    }

private:
    QColor m_color;
};

bool movesThings(QEvent::Type type) {
    return type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show ||
           type == QEvent::Hide || type == QEvent::ParentChange;
}

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    setObjectName(QStringLiteral("focusRing"));
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing() { delete m_frame; }

void FocusRing::applyPalette(const Palette& palette) {
    m_color = palette.focus;
    delete m_frame;
    place();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::FocusIn && watched->isWidgetType()) {
        follow(static_cast<QWidget*>(watched), static_cast<QFocusEvent*>(event)->reason());
    } else if (m_reached && movesThings(type) && watched->isWidgetType() && watched != m_frame) {
        auto* moved = static_cast<QWidget*>(watched);
        if (moved == m_reached || moved->isAncestorOf(m_reached))  // after it has happened
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* reached, Qt::FocusReason reason) {
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
        reason == Qt::MenuBarFocusReason)
        return;  // the same widget as before
    m_reached = byKeyboard(reason) && !reached->isWindow() ? reached : nullptr;
    place();
}

void FocusRing::place() {
    if (!m_reached || !m_reached->isVisible()) {
        if (m_frame)
            m_frame->hide();
        return;
    }
    QWidget* window = m_reached->window();
    if (!m_frame)
        m_frame = new Frame(m_color, window);
    else if (m_frame->parentWidget() != window)
        m_frame->setParent(window);
    const QRect around(m_reached->mapTo(window, QPoint(0, 0)), m_reached->size());
    m_frame->setGeometry(around.adjusted(-kRoom, -kRoom, kRoom, kRoom) & window->rect());
    m_frame->raise();
    m_frame->show();
}

}  // namespace studio::ui
