// SPDX-License-Identifier: GPL-3.0-or-later
// MessageBar: a sentence inside the window that says what went wrong and what to do; it stays
// until it is dismissed or replaced, and never blocks.
#pragma once

#include <QFrame>

#include "ui/theme/palette.h"

class QLabel;
class QToolButton;

namespace studio::ui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// An empty sentence means that there is nothing to say; who holds the bar hides it then.
    void setMessage(const QString& sentence);
    QString message() const;

    /// As high as the sentence needs at the window's width; a strip asks for no height by width.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }
    void applyPalette(const Palette& palette);

signals:
    void messageChanged(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel *m_icon, *m_text;
    QToolButton* m_close;
};

}  // namespace studio::ui
