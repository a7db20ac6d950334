// SPDX-License-Identifier: GPL-3.0-or-later
// EmptyState: what stands in a panel's place while it has nothing to show: an icon, one sentence
// that says why, and the button that mends it. The button is an action's: it carries the action's
// text and shortcut and is hidden while the action is not possible. Knows no panel.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/theme/palette.h"

class QAction;
class QLabel;
class QPushButton;

namespace studio::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// icon: a file of resources/icons without ".svg".
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    /// One sentence: "No run yet: Quick start draws the loss here from its first step on."
    void setSentence(const QString& sentence);
    QString sentence() const;
    /// What mends it; null for nothing to press. The action is not owned.
    void setAction(QAction* action);

    void applyPalette(const Palette& palette);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followAction();
    void drawIcon();

    QString m_iconName;
    QColor m_iconColor = Qt::gray;
    QPointer<QAction> m_action;
    QLabel *m_icon, *m_sentence;
    QPushButton* m_button;
};

}  // namespace studio::ui
