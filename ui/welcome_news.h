// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomeNews: "What is new" on the start page: the newest changes in short, from the change log
// that is built in, and a button that shows all of it. Asks no network.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace studio::ui {

class WelcomeNews : public QFrame {
    Q_OBJECT

public:
    explicit WelcomeNews(QWidget* parent = nullptr);

    void retranslate();

private:
    void showAll();

    QLabel* m_heading;
    QPushButton* m_all;
};

}  // namespace studio::ui
