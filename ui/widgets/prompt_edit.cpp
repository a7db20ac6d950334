// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompt_edit.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

#include "ui/models/prompt_history_model.h"

namespace studio::ui {
namespace {

bool atEdge(const QTextCursor& cursor, QTextCursor::MoveOperation way) {
    QTextCursor probe = cursor;
    return !probe.movePosition(way);
}

}  // namespace

PromptEdit::PromptEdit(const PromptHistoryModel& history, QWidget* parent)
    : QPlainTextEdit(parent), m_history(history) {
    setTabChangesFocus(true);
}

void PromptEdit::recall(const QString& prompt) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(prompt);
    moveCursor(QTextCursor::End);
}

void PromptEdit::step(int by) {
    const int place = std::clamp(m_place + by, -1, m_history.rowCount() - 1);
    if (place == m_place)
        return;
    if (m_place < 0)
        m_typed = toPlainText();
    m_place = place;
    recall(place < 0 ? m_typed : m_history.prompt(place));
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Up && atEdge(textCursor(), QTextCursor::Up))
        return step(1);
    if (plain && event->key() == Qt::Key_Down && atEdge(textCursor(), QTextCursor::Down) &&
        m_place >= 0)
        return step(-1);
    QPlainTextEdit::keyPressEvent(event);
}

}  // namespace studio::ui
