// SPDX-License-Identifier: GPL-3.0-or-later
// EmptyState: what a panel shows while it has nothing to show: a sentence, and the button that
// mends it.
#pragma once

#include <QWidget>

#include "ui/theme/palette.h"

class QLabel;
class QPushButton;

namespace studio::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// An empty remedy shows no button.
    void say(const QString& sentence, const QString& remedy = {});
    QString sentence() const;
    void applyPalette(const Palette& palette);

signals:
    void mended();

private:
    QLabel* m_sentence;
    QPushButton* m_remedy;
};

}  // namespace studio::ui
