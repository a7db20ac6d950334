// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer_bar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/icons.h"

namespace studio::ui {

OfferBar::OfferBar(const QString& icon, const QString& sentence, const QString& accept,
                   const QString& decline, QWidget* parent)
    : QFrame(parent),
      m_iconName(icon),
      m_icon(new QLabel),
      m_accept(new QPushButton(accept)),
      m_decline(new QPushButton(decline)) {
    setProperty("role", "offer");
    setAccessibleName(sentence);
    auto* text = new QLabel(sentence);
    text->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("acceptOffer"));
    m_accept->setAccessibleDescription(sentence);
    m_decline->setObjectName(QStringLiteral("declineOffer"));
    m_decline->setProperty("role", "quiet");
    m_decline->setAccessibleDescription(sentence);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(text, 1);
    layout->addWidget(m_accept);
    layout->addWidget(m_decline);
    connect(m_accept, &QPushButton::clicked, this, &OfferBar::accepted);
    connect(m_decline, &QPushButton::clicked, this, &OfferBar::declined);
}

void OfferBar::applyPalette(const Palette& palette) {
    const int side = fontMetrics().height() * 4 / 3;
    m_icon->setPixmap(
        tintedIcon(m_iconName, palette.accent).pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace studio::ui
