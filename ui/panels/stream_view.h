// SPDX-License-Identifier: GPL-3.0-or-later
// StreamView: the text that a model writes, as it comes: prompts in their own colour, answers
// appended token by token, never laid out anew. Remembers which token gave which characters, so
// that a tool tip can tell its probability and the alternatives. Follows the end of the text only
// while the reader is there.
#pragma once

#include <QPlainTextEdit>
#include <vector>

#include "engine/telemetry/generation.h"
#include "ui/models/utf8_stream.h"
#include "ui/theme/palette.h"

namespace studio::ui {

/// A token's text so that one can read it: spaces and line ends as signs, bytes that are no whole
/// character as numbers.
QString tokenLabel(const std::string& bytes);

class StreamView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit StreamView(QWidget* parent = nullptr);

    /// Begins an answer, below what is there.
    void beginAnswer(const QString& prompt);
    void appendTokens(const std::vector<GeneratedToken>& tokens);
    /// Shows bytes still held back. No token may come after this until the next beginAnswer().
    void finishAnswer();
    void clearAll();

    /// The tokens that gave the character at this position of the document; empty for prompts,
    /// more than one where a character is split over tokens.
    std::vector<const GeneratedToken*> tokensAt(int position) const;
    /// What the tool tip says of the character at this position; empty for prompts.
    QString tokenHelp(int position) const;

    void applyPalette(const Palette& palette);

protected:
    bool viewportEvent(QEvent* event) override;

private:
    enum class Ink { Answer, Prompt, Mark };
    struct Piece {
        int begin, end;
        Ink ink;
    };
    struct Shown {
        int begin, end;  ///< Characters of the document.
        GeneratedToken token;
    };
    void insert(const QString& text, Ink ink);
    void insertToken(const GeneratedToken& token);
    QTextCharFormat format(Ink ink) const;
    int endPosition() const;
    bool isAtEnd() const;
    void scrollToEnd();

    Palette m_palette = Palette::light();
    Utf8Stream m_bytes;
    std::size_t m_waiting = 0;  ///< Tokens at the end of m_shown whose bytes are held back.
    std::vector<Shown> m_shown;
    std::vector<Piece> m_pieces;  ///< Prompts and marks, to be coloured anew.
};

}  // namespace studio::ui
