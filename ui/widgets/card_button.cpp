// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_button.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

namespace studio::ui {

CardButton::CardButton(QAction* action, const QString& heading, const QString& sentence,
                       QWidget* parent)
    : QPushButton(parent),
      m_action(action),
      m_icon(new QLabel),
      m_heading(new QLabel(heading)),
      m_sentence(new QLabel(sentence)) {
    setProperty("role", "card");
    setObjectName(QStringLiteral("card.") + action->objectName());
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
    m_heading->setProperty("role", "heading");
    m_sentence->setProperty("role", "muted");
    m_sentence->setWordWrap(true);
    for (QLabel* label : {m_icon, m_heading, m_sentence})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_heading);
    texts->addWidget(m_sentence);
    texts->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(16);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    setMinimumHeight(fontMetrics().height() * 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &CardButton::follow);
    follow();
}

QSize CardButton::sizeHint() const { return layout()->sizeHint(); }

int CardButton::heightForWidth(int width) const { return layout()->heightForWidth(width); }

void CardButton::follow() {
    const int side = fontMetrics().height() * 2;
    m_icon->setPixmap(m_action->icon().pixmap(QSize(side, side), devicePixelRatioF()));
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
}

}  // namespace studio::ui
