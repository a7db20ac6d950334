// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/token_inspector.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/widgets/token_popup.h"

namespace studio::ui {
namespace {

constexpr int kRestMs = 180;  // the mouse passes over many tokens on its way

}  // namespace

TokenInspector::TokenInspector(StreamView& view, bool canBranch)
    : QObject(&view), m_view(view), m_popup(new TokenPopup(canBranch, &view)) {
    view.setMouseTracking(true);
    view.viewport()->setMouseTracking(true);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    m_popup->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kRestMs);
    connect(&m_delay, &QTimer::timeout, this, &TokenInspector::follow);
    connect(m_popup, &TokenPopup::chosen, this, [this](int alternative) {
        const StreamView::Place place = m_current;
        inspect({});
        emit branchWanted(place, alternative);
    });
}

void TokenInspector::inspect(const StreamView::Place& place) {
    const GeneratedToken* token = m_view.token(place);
    m_current = token ? place : StreamView::Place{};
    m_hovered = m_current;
    m_delay.stop();
    m_view.highlight(m_current);
    if (!token) {
        m_popup->hide();
        m_byKeyboard = false;
    } else {
        const QRect rect = m_view.rectOf(m_current);
        m_popup->showToken(*token, {m_view.viewport()->mapToGlobal(rect.topLeft()), rect.size()});
    }
    m_view.setAccessibleDescription(token ? m_popup->summary() : QString());
    QAccessibleEvent change(&m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
    emit inspected(m_current);
}

bool TokenInspector::pressKey(int key) {
    switch (key) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            m_byKeyboard = true;
            inspect(m_view.moved(m_current, key == Qt::Key_Left ? -1 : 1));
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (!m_popup->isVisible())
                return false;
            m_popup->select(m_popup->selected() + (key == Qt::Key_Up ? -1 : 1));
            m_view.setAccessibleDescription(m_popup->summary());
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_popup->isVisible())
                return false;
            m_popup->choose();
            return true;
        case Qt::Key_Escape:
            if (!m_current.valid())
                return false;
            inspect({});
            return true;
        default:
            return false;
    }
}

void TokenInspector::hover(const QPoint& point) {
    const StreamView::Place place = m_view.placeAt(point);
    if (place == m_hovered)
        return;
    m_hovered = place;
    m_delay.start();
}

void TokenInspector::follow() {
    // On the way to the popup the mouse leaves its token: that is no wish to close it.
    if (m_popup->isVisible() && (m_popup->underMouse() || (m_byKeyboard && !m_hovered.valid())))
        return;
    if (m_hovered == m_current)
        return;
    m_byKeyboard = false;
    inspect(m_hovered);
}

void TokenInspector::leave() {
    m_hovered = {};
    m_delay.start();
}

bool TokenInspector::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress: {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
            return watched == &m_view && plain && pressKey(key->key());
        }
        case QEvent::MouseMove:
            if (watched == m_view.viewport() &&
                static_cast<QMouseEvent*>(event)->buttons() == Qt::NoButton)
                hover(static_cast<QMouseEvent*>(event)->position().toPoint());
            break;
        case QEvent::Leave:
            if (watched == m_view.viewport() || watched == m_popup)
                leave();
            break;
        case QEvent::FocusOut:
        case QEvent::Hide:
            if (watched == &m_view && m_popup->isVisible() && !m_popup->underMouse())
                inspect({});
            break;
        case QEvent::Wheel:
            if (watched == m_view.viewport() && m_popup->isVisible())
                inspect({});
            break;
        default:
            break;
    }
    return false;
}

void TokenInspector::applyPalette(const Palette& palette) { m_popup->applyPalette(palette); }

}  // namespace studio::ui
