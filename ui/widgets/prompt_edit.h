// SPDX-License-Identifier: GPL-3.0-or-later
// PromptEdit: the field of the prompt. Up in its first line recalls older prompts, Down in its last
// line newer ones, and below the newest what was being typed.
#pragma once

#include <QPlainTextEdit>

namespace studio::ui {

class PromptHistoryModel;

class PromptEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// history outlives the field.
    explicit PromptEdit(const PromptHistoryModel& history, QWidget* parent = nullptr);

    /// Replaces the text as one step of undo, the cursor at its end.
    void recall(const QString& prompt);
    /// The next Up recalls the newest prompt again.
    void forgetPlace() { m_place = -1; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void step(int by);

    const PromptHistoryModel& m_history;
    int m_place = -1;  ///< Row of the history; -1: what is typed.
    QString m_typed;
};

}  // namespace studio::ui
