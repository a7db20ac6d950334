// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {
constexpr int kWidestSentence = 46;  // in letters: a longer line is tiring to read
}

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent),
      m_iconName(icon),
      m_icon(new QLabel),
      m_sentence(new QLabel),
      m_button(new QPushButton) {
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_button->setProperty("role", "primary");
    m_button->setAccessibleName(tr("What helps", "a button, while it has no command yet"));
    m_button->setAutoDefault(false);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });

    auto* column = new QVBoxLayout;
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addLayout(column, 1, 1);
    layout->setRowStretch(0, 2);  // a little above the middle looks centred
    layout->setRowStretch(2, 3);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 100);
    layout->setColumnStretch(2, 1);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * kWidestSentence * 5 / 4);
    drawIcon();
}

void EmptyState::setSentence(const QString& sentence) {
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_button->setAccessibleDescription(sentence);
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::setAction(QAction* action) {
    if (action == m_action)
        return;
    if (m_action)
        disconnect(m_action, nullptr, this, nullptr);
    m_action = action;
    if (m_action)
        connect(m_action, &QAction::changed, this, &EmptyState::followAction);
    followAction();
}

void EmptyState::followAction() {
    const bool possible = m_action && m_action->isEnabled();
    m_button->setVisible(possible);
    if (!possible)
        return;
    m_button->setText(m_action->text());
    m_button->setToolTip(m_action->toolTip());
    m_button->setAccessibleName(m_action->iconText());
}

void EmptyState::applyPalette(const Palette& palette) {
    m_iconColor = palette.mutedText;
    setTextColor(m_sentence, palette.mutedText);
    drawIcon();
}

void EmptyState::drawIcon() {
    const int side = fontMetrics().height() * 2;
    m_icon->setPixmap(
        tintedIcon(m_iconName, m_iconColor).pixmap(QSize(side, side), devicePixelRatioF()));
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Where there is little room the words are worth more than the picture.
    const int words =
        m_sentence->heightForWidth(std::min(width() - 32, m_sentence->maximumWidth())) +
        (m_button->isHidden() ? 0 : m_button->sizeHint().height());
    m_icon->setVisible(height() > words + 5 * fontMetrics().height());
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        drawIcon();
}

}  // namespace studio::ui
