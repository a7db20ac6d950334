// SPDX-License-Identifier: GPL-3.0-or-later
// CardButton: a large button with an icon, a heading and a sentence, for the welcome page. It
// triggers an action and follows its state.
#pragma once

#include <QPushButton>

class QAction;
class QLabel;

namespace studio::ui {

class CardButton : public QPushButton {
    Q_OBJECT

public:
    CardButton(QAction* action, const QString& heading, const QString& sentence,
               QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    void follow();

    QAction* m_action;
    QLabel *m_icon, *m_heading, *m_sentence;
};

}  // namespace studio::ui
