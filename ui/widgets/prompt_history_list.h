// SPDX-License-Identifier: GPL-3.0-or-later
// PromptHistoryList: the prompts asked before, as a list that drops down: one takes a prompt,
// removes it, or clears all.
#pragma once

#include <QFrame>

class QListView;
class QPushButton;

namespace studio::ui {

class PromptHistoryModel;

class PromptHistoryList : public QFrame {
    Q_OBJECT

public:
    /// model outlives the list.
    PromptHistoryList(PromptHistoryModel& model, QWidget* parent);

    /// Drops down below a widget.
    void dropFrom(const QWidget& button);

signals:
    void taken(const QString& prompt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void removeCurrent();
    void showWhatIsPossible();

    PromptHistoryModel& m_model;
    QListView* m_list;
    QPushButton *m_remove, *m_clear;
};

}  // namespace studio::ui
