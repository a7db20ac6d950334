// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/widget_colors.h"

namespace studio::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel), m_remedy(new QPushButton) {
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_remedy->setObjectName(QStringLiteral("emptyRemedy"));
    m_remedy->setProperty("role", "primary");
    m_remedy->setText(tr("Quick start"));
    m_remedy->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_remedy, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_remedy, &QPushButton::clicked, this, &EmptyState::mended);
}

void EmptyState::say(const QString& sentence, const QString& remedy) {
    m_sentence->setText(sentence);
    if (!remedy.isEmpty())
        m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::applyPalette(const Palette& palette) {
    setTextColor(m_sentence, palette.mutedText);
}

}  // namespace studio::ui
