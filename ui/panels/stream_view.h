// SPDX-License-Identifier: GPL-3.0-or-later
// StreamView: the text that a model writes, as it comes: prompts in their own colour, answers
// appended token by token, never laid out anew. Remembers which token gave which characters, can
// colour tokens by their probability and mark those that differ from another answer. Follows the
// end of the text only while the reader is there. What is told of a token, and how one branches
// from it, is TokenInspector's.
#pragma once

#include <QPlainTextEdit>
#include <vector>

#include "engine/telemetry/generation.h"
#include "ui/models/utf8_stream.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class StreamView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit StreamView(QWidget* parent = nullptr);

    /// Begins an answer, below what is there.
    void beginAnswer(const QString& prompt);
    void appendTokens(const std::vector<GeneratedToken>& tokens);
    /// Shows bytes still held back. Tokens that come after it begin with a character of their own.
    void finishAnswer();
    /// The last answer again, with these tokens after its prompt; that of index `branchAt` is
    /// marked as chosen by hand (-1: none). More tokens may follow.
    void restartAnswer(const std::vector<GeneratedToken>& tokens, int branchAt);
    void clearAll();
    int answers() const { return static_cast<int>(m_answers.size()); }

    /// A token by its answer and its number in it.
    struct Place {
        int answer = -1, token = -1;
        bool valid() const { return answer >= 0; }
        bool operator==(const Place&) const = default;
    };
    /// The tokens that gave the character at this position of the document; empty for prompts,
    /// more than one where a character is split over tokens.
    std::vector<const GeneratedToken*> tokensAt(int position) const;
    /// The last of them; not valid for prompts.
    Place placeAt(int position) const;
    /// The place under a point of the viewport; not valid beside the text.
    Place placeAt(const QPoint& point) const;
    /// The place `by` tokens on (negative: back), across answers, held at both ends. From a place
    /// that is not valid: the first token, or the last one.
    Place moved(const Place& place, int by) const;
    const GeneratedToken* token(const Place& place) const;
    /// In the viewport's coordinates.
    QRect rectOf(const Place& place) const;
    /// Frames a token and scrolls to it; an invalid place frames none.
    void highlight(const Place& place);

    void setColored(bool colored);
    bool isColored() const { return m_colored; }
    /// Marks a token as one that differs; forgotten when its answer is shown anew.
    void setDiffers(const Place& place);
    bool differs(const Place& place) const;

    void applyPalette(const Palette& palette);

private:
    enum class Ink { Answer, Prompt, Mark };
    struct Piece {
        int begin, end;
        Ink ink;
    };
    struct Shown {
        int begin, end;  ///< Characters of the document.
        GeneratedToken token;
        bool branch = false, differs = false;
    };
    struct Answer {
        int begin;          ///< Of the prompt.
        int textBegin;      ///< After the prompt.
        std::size_t first;  ///< Index of its first token in m_shown.
    };
    void insert(const QString& text, const QTextCharFormat& format);
    void insertPiece(const QString& text, Ink ink);
    void insertToken(const GeneratedToken& token, bool branch);
    QTextCharFormat format(Ink ink) const;
    QTextCharFormat format(const Shown& shown) const;
    void reformat(const Shown& shown);
    int indexAt(int position) const;
    int indexOf(const Place& place) const;
    Place placeOf(int index) const;
    int endPosition() const;
    bool isAtEnd() const;
    void scrollToEnd();

    Palette m_palette = Palette::light();
    bool m_colored = false;
    Utf8Stream m_bytes;
    std::size_t m_waiting = 0;  ///< Tokens at the end of m_shown whose bytes are held back.
    std::vector<Shown> m_shown;
    std::vector<Answer> m_answers;
    std::vector<Piece> m_pieces;  ///< Prompts and marks, to be coloured anew.
    Place m_highlighted;
};

}  // namespace studio::ui
