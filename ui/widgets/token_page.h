// SPDX-License-Identifier: GPL-3.0-or-later
// TokenPage: a document to read, with its tokens told apart by two alternating shades behind the
// text. A character that is split between tokens stands with the last of them.
#pragma once

#include <QPlainTextEdit>

#include "engine/telemetry/data_report.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class TokenPage : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TokenPage(QWidget* parent = nullptr);

    void setDocumentTokens(const DataDocument& document);
    void applyPalette(const Palette& palette);
    int tokensShown() const { return m_tokens; }

private:
    void fill();

    Palette m_palette = Palette::light();
    DataDocument m_document;
    int m_tokens = 0;
};

}  // namespace studio::ui
