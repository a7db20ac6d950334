// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stream_view.h"

#include <QScrollBar>
#include <algorithm>

#include "ui/models/probability_colors.h"

namespace studio::ui {

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

QTextCharFormat StreamView::format(const Shown& shown) const {
    QTextCharFormat format;
    if (shown.differs) {
        format.setBackground(differenceColor(m_palette));
    } else if (m_colored) {
        const std::size_t shade = probabilityClass(shown.token.probability);
        if (shade > 0)
            format.setBackground(probabilityColor(shade, m_palette));
    }
    if (shown.token.endOfDocument)
        format.setForeground(m_palette.mutedText);
    if (shown.branch) {
        format.setForeground(m_palette.text);
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
    }
    return format;
}

void StreamView::reformat(const Shown& shown) {
    QTextCursor cursor(document());
    cursor.setPosition(shown.begin);
    cursor.setPosition(shown.end, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format(shown));
}

int StreamView::endPosition() const { return document()->characterCount() - 1; }

bool StreamView::isAtEnd() const {
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void StreamView::scrollToEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void StreamView::insert(const QString& text, const QTextCharFormat& format) {
    if (text.isEmpty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text, format);
}

void StreamView::insertPiece(const QString& text, Ink ink) {
    const int begin = endPosition();
    insert(text, format(ink));
    if (endPosition() > begin)
        m_pieces.push_back({begin, endPosition(), ink});
}

void StreamView::beginAnswer(const QString& prompt) {
    finishAnswer();
    if (endPosition() > 0)
        insertPiece(QStringLiteral("\n\n"), Ink::Mark);
    const int begin = endPosition();
    insertPiece(prompt, Ink::Prompt);
    m_answers.push_back({begin, endPosition(), m_shown.size()});
    scrollToEnd();  // who has just asked wants to read the answer
}

void StreamView::restartAnswer(const std::vector<GeneratedToken>& tokens, int branchAt) {
    if (m_answers.empty())
        return;
    highlight({});
    const Answer& answer = m_answers.back();
    const int position = verticalScrollBar()->value();
    m_bytes = {};
    m_waiting = 0;
    m_shown.resize(answer.first);
    std::erase_if(m_pieces, [&](const Piece& piece) { return piece.begin >= answer.textBegin; });
    QTextCursor edit(document());
    edit.beginEditBlock();
    edit.setPosition(answer.textBegin);
    edit.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    edit.removeSelectedText();
    for (std::size_t i = 0; i < tokens.size(); ++i)
        insertToken(tokens[i], static_cast<int>(i) == branchAt);
    edit.endEditBlock();
    verticalScrollBar()->setValue(position);
}

void StreamView::appendTokens(const std::vector<GeneratedToken>& tokens) {
    if (tokens.empty())
        return;
    const bool follow = isAtEnd();
    QTextCursor edit(document());
    edit.beginEditBlock();  // lays the paragraph out once, not once a token
    for (const GeneratedToken& token : tokens)
        insertToken(token, false);
    edit.endEditBlock();
    if (follow)
        scrollToEnd();
}

void StreamView::insertToken(const GeneratedToken& token, bool branch) {
    if (m_answers.empty())  // cleared while an answer goes on
        m_answers.push_back({0, 0, 0});
    if (token.endOfDocument)
        finishAnswer();
    const int begin = endPosition();
    Shown shown{begin, begin, token, branch};
    const bool continues = m_bytes.heldBack() > 0;
    insert(token.endOfDocument ? tr("\n— end of text —\n") : m_bytes.push(token.text),
           format(shown));
    shown.end = endPosition();
    if (continues && shown.end > begin) {
        // The first new character is made of the waiting tokens' bytes too.
        const int characterEnd = begin + (document()->characterAt(begin).isHighSurrogate() ? 2 : 1);
        for (std::size_t i = m_shown.size() - m_waiting; i < m_shown.size(); ++i)
            m_shown[i].end = characterEnd;
        m_waiting = 0;
    }
    m_shown.push_back(std::move(shown));
    if (m_bytes.heldBack() > 0)
        ++m_waiting;
}

void StreamView::finishAnswer() {
    const bool follow = isAtEnd();
    insert(m_bytes.finish(), m_shown.empty() ? format(Ink::Answer) : format(m_shown.back()));
    for (std::size_t i = m_shown.size() - m_waiting; i < m_shown.size(); ++i)
        m_shown[i].end = endPosition();
    m_waiting = 0;
    if (follow)
        scrollToEnd();
}

void StreamView::clearAll() {
    highlight({});
    clear();
    m_bytes = {};
    m_waiting = 0;
    m_shown.clear();
    m_answers.clear();
    m_pieces.clear();
}

int StreamView::indexAt(int position) const {
    auto after = std::ranges::upper_bound(m_shown, position, {}, &Shown::begin);
    // A character has at most four bytes, so at most four tokens share it.
    for (int back = 0; back < 4 && after != m_shown.begin(); ++back)
        if ((--after)->end > position)
            return static_cast<int>(after - m_shown.begin());
    return -1;
}

std::vector<const GeneratedToken*> StreamView::tokensAt(int position) const {
    std::vector<const GeneratedToken*> found;
    for (int i = indexAt(position), back = 0; i >= 0 && back < 4; --i, ++back) {
        const Shown& shown = m_shown[static_cast<std::size_t>(i)];
        if (position >= shown.begin && position < shown.end)
            found.insert(found.begin(), &shown.token);
    }
    return found;
}

StreamView::Place StreamView::placeOf(int index) const {
    if (index < 0 || index >= static_cast<int>(m_shown.size()))
        return {};
    const auto after =
        std::ranges::upper_bound(m_answers, static_cast<std::size_t>(index), {}, &Answer::first);
    const auto answer = static_cast<int>(after - m_answers.begin()) - 1;
    return {answer, index - static_cast<int>(m_answers[static_cast<std::size_t>(answer)].first)};
}

int StreamView::indexOf(const Place& place) const {
    if (!place.valid() || place.answer >= answers() || place.token < 0)
        return -1;
    const auto answer = static_cast<std::size_t>(place.answer);
    const std::size_t end =
        answer + 1 < m_answers.size() ? m_answers[answer + 1].first : m_shown.size();
    const std::size_t index = m_answers[answer].first + static_cast<std::size_t>(place.token);
    return index < end ? static_cast<int>(index) : -1;
}

StreamView::Place StreamView::placeAt(int position) const { return placeOf(indexAt(position)); }

StreamView::Place StreamView::placeAt(const QPoint& point) const {
    const QTextCursor gap = cursorForPosition(point);
    const QRect line = cursorRect(gap);
    if (point.y() < line.top() || point.y() > line.bottom())
        return {};
    // cursorForPosition() gives the nearest gap between characters; the one meant lies before it
    // when the mouse is left of the gap.
    const bool before = point.x() < line.left();
    return placeAt(before ? gap.position() - 1 : gap.position());
}

StreamView::Place StreamView::moved(const Place& place, int by) const {
    if (m_shown.empty())
        return {};
    const auto last = static_cast<int>(m_shown.size()) - 1;
    const int index = indexOf(place);
    if (index < 0)
        return placeOf(by > 0 ? static_cast<int>(m_answers.back().first) : last);
    return placeOf(std::clamp(index + by, 0, last));
}

const GeneratedToken* StreamView::token(const Place& place) const {
    const int index = indexOf(place);
    return index < 0 ? nullptr : &m_shown[static_cast<std::size_t>(index)].token;
}

QRect StreamView::rectOf(const Place& place) const {
    const int index = indexOf(place);
    if (index < 0)
        return {};
    QTextCursor cursor(document());
    cursor.setPosition(m_shown[static_cast<std::size_t>(index)].begin);
    const QRect begin = cursorRect(cursor);
    cursor.setPosition(m_shown[static_cast<std::size_t>(index)].end);
    const QRect end = cursorRect(cursor);
    return end.top() == begin.top() ? begin.united(end) : begin;
}

void StreamView::highlight(const Place& place) {
    m_highlighted = place;
    const int index = indexOf(place);
    if (index < 0)
        return setExtraSelections({});
    const Shown& shown = m_shown[static_cast<std::size_t>(index)];
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(shown.begin);
    selection.cursor.setPosition(shown.end, QTextCursor::KeepAnchor);
    selection.format.setBackground(m_palette.accent);
    selection.format.setForeground(m_palette.surface);
    setExtraSelections({selection});
    const QRect place1 = rectOf(place);
    QScrollBar* bar = verticalScrollBar();  // counts lines of text
    const int line = std::max(1, fontMetrics().lineSpacing());
    if (place1.top() < 0)
        bar->setValue(bar->value() + (place1.top() - line + 1) / line);
    else if (place1.bottom() > viewport()->height())
        bar->setValue(bar->value() + (place1.bottom() - viewport()->height() + line) / line);
}

void StreamView::setColored(bool colored) {
    if (colored == m_colored)
        return;
    m_colored = colored;
    applyPalette(m_palette);
}

void StreamView::setDiffers(const Place& place) {
    const int index = indexOf(place);
    if (index < 0 || m_shown[static_cast<std::size_t>(index)].differs)
        return;
    m_shown[static_cast<std::size_t>(index)].differs = true;
    reformat(m_shown[static_cast<std::size_t>(index)]);
}

bool StreamView::differs(const Place& place) const {
    const int index = indexOf(place);
    return index >= 0 && m_shown[static_cast<std::size_t>(index)].differs;
}

void StreamView::applyPalette(const Palette& palette) {
    m_palette = palette;
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (const Piece& piece : m_pieces) {
        QTextCursor cursor(document());
        cursor.setPosition(piece.begin);
        cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format(piece.ink));
    }
    for (const Shown& shown : m_shown)
        reformat(shown);
    edit.endEditBlock();
    highlight(m_highlighted);
}

}  // namespace studio::ui
