// SPDX-License-Identifier: GPL-3.0-or-later
// OfferBar: a strip that offers something once: an icon, a sentence, a button to accept and one to
// decline. What is offered, and whether it was before, is its owner's business.
#pragma once

#include <QFrame>

#include "ui/theme/palette.h"

class QLabel;
class QPushButton;

namespace studio::ui {

class OfferBar : public QFrame {
    Q_OBJECT

public:
    OfferBar(const QString& icon, const QString& sentence, const QString& accept,
             const QString& decline, QWidget* parent = nullptr);

    void applyPalette(const Palette& palette);

signals:
    void accepted();
    void declined();

private:
    QString m_iconName;
    QLabel* m_icon;
    QPushButton *m_accept, *m_decline;
};

}  // namespace studio::ui
