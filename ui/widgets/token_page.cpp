// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token_page.h"

#include <QStringDecoder>
#include <QTextCursor>

#include "ui/theme/widget_colors.h"

namespace studio::ui {

TokenPage::TokenPage(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setObjectName(QStringLiteral("tokenPage"));
    setAccessibleName(tr("The document, its tokens told apart by shades"));
    setPlaceholderText(tr("Prepare a text to read its documents here."));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TokenPage::setDocumentTokens(const DataDocument& document) {
    m_document = document;
    fill();
}

void TokenPage::fill() {
    clear();
    QTextCursor cursor(QPlainTextEdit::document());
    cursor.beginEditBlock();
    QTextCharFormat shades[2];
    shades[0].setBackground(mixed(m_palette.accent, m_palette.surface, 0.10));
    shades[1].setBackground(mixed(m_palette.accent, m_palette.surface, 0.30));
    for (QTextCharFormat& shade : shades)
        shade.setForeground(m_palette.text);
    QStringDecoder decoder(QStringDecoder::Utf8);
    m_tokens = 0;
    for (const std::string& token : m_document.tokens) {
        const QString text = decoder(QByteArray::fromStdString(token));
        cursor.insertText(text, shades[m_tokens++ % 2]);
    }
    if (m_document.cut) {
        QTextCharFormat quiet;
        quiet.setForeground(m_palette.mutedText);
        cursor.insertText(QLatin1Char('\n') + tr("The document goes on."), quiet);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void TokenPage::applyPalette(const Palette& palette) {
    m_palette = palette;
    fill();
}

}  // namespace studio::ui
