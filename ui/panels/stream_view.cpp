// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stream_view.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/models/figure_text.h"

namespace studio::ui {

QString tokenLabel(const std::string& bytes) {
    const QString text = QString::fromStdString(bytes);
    if (text.toStdString() != bytes) {
        QStringList numbers;
        for (const char byte : bytes)
            numbers << QStringLiteral("%1").arg(static_cast<unsigned char>(byte), 2, 16,
                                                QChar('0'));
        return StreamView::tr("bytes %1").arg(numbers.join(' ').toUpper());
    }
    QString label;
    for (const QChar c : text)
        label += c == ' ' ? QChar(u'␣') : c == '\n' ? QChar(u'⏎') : c == '\t' ? QChar(u'⇥') : c;
    return label;
}

StreamView::StreamView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("What the model writes"));
    document()->setDocumentMargin(8);
}

QTextCharFormat StreamView::format(Ink ink) const {
    QTextCharFormat format;
    if (ink == Ink::Prompt) {
        format.setForeground(m_palette.accent);
        format.setFontWeight(QFont::DemiBold);
    } else if (ink == Ink::Mark) {
        format.setForeground(m_palette.mutedText);
    }
    return format;
}

int StreamView::endPosition() const { return document()->characterCount() - 1; }

bool StreamView::isAtEnd() const {
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void StreamView::scrollToEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void StreamView::insert(const QString& text, Ink ink) {
    if (text.isEmpty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const int begin = cursor.position();
    cursor.insertText(text, format(ink));
    if (ink != Ink::Answer)
        m_pieces.push_back({begin, cursor.position(), ink});
}

void StreamView::beginAnswer(const QString& prompt) {
    finishAnswer();
    if (endPosition() > 0)
        insert(QStringLiteral("\n\n"), Ink::Mark);
    insert(prompt, Ink::Prompt);
    scrollToEnd();  // who has just asked wants to read the answer
}

void StreamView::appendTokens(const std::vector<GeneratedToken>& tokens) {
    if (tokens.empty())
        return;
    const bool follow = isAtEnd();
    QTextCursor edit(document());
    edit.beginEditBlock();  // lays the paragraph out once, not once a token
    for (const GeneratedToken& token : tokens)
        insertToken(token);
    edit.endEditBlock();
    if (follow)
        scrollToEnd();
}

void StreamView::insertToken(const GeneratedToken& token) {
    const int begin = endPosition();
    if (token.endOfDocument) {
        finishAnswer();
        insert(tr("\n— end of text —\n"), Ink::Mark);
        m_shown.push_back({begin, endPosition(), token});
        return;
    }
    const bool continues = m_bytes.heldBack() > 0;
    insert(m_bytes.push(token.text), Ink::Answer);
    const int end = endPosition();
    if (continues && end > begin) {
        // The first new character is made of the waiting tokens' bytes too.
        const int characterEnd = begin + (document()->characterAt(begin).isHighSurrogate() ? 2 : 1);
        for (std::size_t i = m_shown.size() - m_waiting; i < m_shown.size(); ++i)
            m_shown[i].end = characterEnd;
        m_waiting = 0;
    }
    m_shown.push_back({begin, end, token});
    if (m_bytes.heldBack() > 0)
        ++m_waiting;
}

void StreamView::finishAnswer() {
    const bool follow = isAtEnd();
    insert(m_bytes.finish(), Ink::Answer);
    for (std::size_t i = m_shown.size() - m_waiting; i < m_shown.size(); ++i)
        m_shown[i].end = endPosition();
    m_waiting = 0;
    if (follow)
        scrollToEnd();
}

void StreamView::clearAll() {
    clear();
    m_bytes = {};
    m_waiting = 0;
    m_shown.clear();
    m_pieces.clear();
}

std::vector<const GeneratedToken*> StreamView::tokensAt(int position) const {
    std::vector<const GeneratedToken*> found;
    auto after = std::ranges::upper_bound(m_shown, position, {}, &Shown::begin);
    // A character has at most four bytes, so at most four tokens share it.
    for (int back = 0; back < 4 && after != m_shown.begin(); ++back) {
        --after;
        if (position < after->end)
            found.insert(found.begin(), &after->token);
    }
    return found;
}

QString StreamView::tokenHelp(int position) const {
    QString help;
    for (const GeneratedToken* token : tokensAt(position)) {
        help += QStringLiteral("<p style='white-space:pre'><b>%1</b>&nbsp;&nbsp;%2</p>")
                    .arg((token->endOfDocument ? tr("end of text") : tokenLabel(token->text))
                             .toHtmlEscaped(),
                         percentText(token->probability, 1));
        if (token->alternatives.empty())
            continue;
        help += tr("The model's most probable tokens here:") + QStringLiteral("<table>");
        for (const TokenAlternative& other : token->alternatives)
            help +=
                QStringLiteral("<tr><td align='right'>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(percentText(other.probability, 1), tokenLabel(other.text).toHtmlEscaped());
        help += QStringLiteral("</table>");
    }
    return help;
}

bool StreamView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QTextCursor gap = cursorForPosition(help->pos());
    const QRect line = cursorRect(gap);
    // cursorForPosition() gives the nearest gap between characters; the one meant lies before it
    // when the mouse is left of the gap.
    const bool before = help->pos().x() < line.left();
    const bool onLine = help->pos().y() >= line.top() && help->pos().y() <= line.bottom();
    const QString text =
        onLine ? tokenHelp(before ? gap.position() - 1 : gap.position()) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void StreamView::applyPalette(const Palette& palette) {
    m_palette = palette;
    for (const Piece& piece : m_pieces) {
        QTextCursor cursor(document());
        cursor.setPosition(piece.begin);
        cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format(piece.ink));
    }
}

}  // namespace studio::ui
