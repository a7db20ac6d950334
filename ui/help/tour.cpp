// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <utility>

#include "engine/base/check.h"

namespace studio::ui {
namespace {

constexpr int kRoom = 6;  // px between the thing and the edge of the light
constexpr int kGap = 12;  // px between the light and the bubble
constexpr int kRound = 8;
constexpr int kBubbleLetters = 44;  // width of the bubble's lines

}  // namespace

Tour::Tour(std::vector<TourStep> steps, const Palette& palette, QWidget* window)
    : QWidget(window), m_steps(std::move(steps)) {
    STUDIO_CHECK(!m_steps.empty());
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour of the window"));
    setFocusPolicy(Qt::StrongFocus);
    buildBubble();
    applyPalette(palette);
    window->installEventFilter(this);
    setGeometry(window->rect());
    show();
    raise();
    showStep(0);
}

void Tour::buildBubble() {
    m_bubble = new QFrame(this);
    m_bubble->setObjectName(QStringLiteral("tourBubble"));
    m_bubble->setProperty("role", "bubble");
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_title->setProperty("role", "heading");
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("tourText"));
    m_text->setWordWrap(true);
    m_text->setFixedWidth(m_text->fontMetrics().averageCharWidth() * kBubbleLetters);
    m_count = new QLabel;
    m_count->setProperty("role", "caption");
    m_leave = new QPushButton(tr("Leave", "the tour"));
    m_leave->setObjectName(QStringLiteral("tourLeave"));
    m_leave->setProperty("role", "quiet");
    m_leave->setToolTip(tr("Leave the tour (Esc)"));
    m_back = new QPushButton(tr("Back", "to the step before"));
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_next->setProperty("role", "primary");
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showStep(m_step + 1); });

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_count);
    buttons->addStretch();
    for (QPushButton* button : {m_leave, m_back, m_next}) {
        button->installEventFilter(this);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(m_bubble);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(buttons);
}

void Tour::showStep(int step) {
    const int count = static_cast<int>(m_steps.size());
    if (step >= count) {
        leave();
        return;
    }
    m_step = std::max(step, 0);
    const TourStep& shown = m_steps[static_cast<std::size_t>(m_step)];
    m_target = shown.target ? shown.target() : nullptr;
    raise();  // what was brought to sight may lie above
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_count->setText(tr("%1 of %2", "steps of the tour").arg(m_step + 1).arg(count));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < count ? tr("Next", "step of the tour")
                                       : tr("Done", "with the tour"));
    m_next->setAccessibleDescription(shown.text);
    m_bubble->setAccessibleName(shown.title);
    m_bubble->setAccessibleDescription(shown.text);
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_bubble, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    place();
    // Docks that were just raised get their places when the event loop is next reached.
    QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
}

QRect Tour::spotlight() const {
    if (!m_target || !m_target->isVisible() || m_target->window() != window())
        return {};
    const QRect light(m_target->mapTo(window(), QPoint(0, 0)), m_target->size());
    return light.adjusted(-kRoom, -kRoom, kRoom, kRoom) & rect();
}

void Tour::place() {
    m_bubble->adjustSize();
    const QSize size = m_bubble->size();
    const QRect light = spotlight();
    const QRect room = rect().adjusted(kGap, kGap, -kGap, -kGap);
    QRect bubble(QPoint(), size);
    bubble.moveCenter(light.isEmpty() ? rect().center() : light.center());
    if (!light.isEmpty()) {
        const int middle = light.center().y() - size.height() / 2;
        const int across = light.center().x() - size.width() / 2;
        for (const QPoint& corner : {QPoint(light.right() + kGap, middle),
                                     QPoint(light.left() - kGap - size.width(), middle),
                                     QPoint(across, light.bottom() + kGap),
                                     QPoint(across, light.top() - kGap - size.height())}) {
            QRect there(corner, size);
            // Along the light's edge it may slide; across it, it has to fit.
            const bool beside = corner.y() == middle;
            if (beside)
                there.moveTop(std::clamp(there.top(), room.top(),
                                         std::max(room.top(), room.bottom() - size.height())));
            else
                there.moveLeft(std::clamp(there.left(), room.left(),
                                          std::max(room.left(), room.right() - size.width())));
            if (room.contains(there)) {
                bubble = there;
                break;
            }
        }
    }
    m_bubble->move(bubble.topLeft());
    update();
}

void Tour::leave() {
    hide();
    emit ended();
    deleteLater();
}

void Tour::applyPalette(const Palette& palette) {
    m_veil = QColor(0, 0, 0, palette.dark ? 150 : 110);
    m_ring = palette.accent;
    update();
}

bool Tour::event(QEvent* event) {
    // Commands of the window wait until the tour has been left.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        place();
    }
    // Buttons would take the arrows for themselves, and leave Enter to dialogs.
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button != nullptr && event->type() == QEvent::KeyPress) {
        auto* pressed = static_cast<QKeyEvent*>(event);
        const int key = pressed->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            button->click();
        else if (key != Qt::Key_Space && key != Qt::Key_Tab && key != Qt::Key_Backtab)
            keyPressEvent(pressed);
        else
            return false;
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool Tour::focusNextPrevChild(bool next) {
    QList<QPushButton*> ring = {m_next, m_leave};
    if (m_back->isEnabled())
        ring.append(m_back);
    const auto at = static_cast<int>(ring.indexOf(qobject_cast<QPushButton*>(focusWidget())));
    const auto count = static_cast<int>(ring.size());
    ring[(at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason
                                                               : Qt::BacktabFocusReason);
    return true;
}

void Tour::keyPressEvent(QKeyEvent* event) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
        case Qt::Key_Escape:
            leave();
            break;
        case Qt::Key_Right:
        case Qt::Key_Left:
            showStep(m_step + ((event->key() == Qt::Key_Right) == mirrored ? -1 : 1));
            break;
        case Qt::Key_PageDown:
            showStep(m_step + 1);
            break;
        case Qt::Key_PageUp:
            showStep(m_step - 1);
            break;
        default:
            break;  // keys do not reach the window below
    }
}

void Tour::mousePressEvent(QMouseEvent* event) { event->accept(); }

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath veil;
    veil.addRect(rect());
    const QRect light = spotlight();
    if (!light.isEmpty())
        veil.addRoundedRect(light, kRound, kRound);
    painter.fillPath(veil, m_veil);
    if (!light.isEmpty()) {
        painter.setPen(QPen(m_ring, 2));
        painter.drawRoundedRect(QRectF(light).adjusted(1, 1, -1, -1), kRound, kRound);
    }
}

}  // namespace studio::ui
