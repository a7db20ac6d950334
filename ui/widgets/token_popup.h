// SPDX-License-Identifier: GPL-3.0-or-later
// TokenPopup: one token that a model wrote: its probability, and the most probable tokens of that
// place as bars, of which one can be taken. Takes no focus; who owns it passes the keys on.
#pragma once

#include <QFrame>
#include <vector>

#include "engine/telemetry/generation.h"
#include "ui/theme/palette.h"

class QLabel;
class QVBoxLayout;

namespace studio::ui {

class AlternativeRow;

class TokenPopup : public QFrame {
    Q_OBJECT

public:
    explicit TokenPopup(bool canChoose, QWidget* parent);

    /// Shows the token beside its place on the screen.
    void showToken(const GeneratedToken& token, const QRect& place);
    /// Index of the alternative that Enter takes; -1: none yet.
    int selected() const { return m_selected; }
    /// Held to what there is.
    void select(int index);
    /// Takes the selected alternative.
    void choose();
    /// All that is shown, for a screen reader.
    QString summary() const;
    void applyPalette(const Palette& palette);

signals:
    void chosen(int alternative);

private:
    bool m_canChoose;
    QLabel *m_title, *m_help;
    QVBoxLayout* m_rows;
    std::vector<AlternativeRow*> m_alternatives;
    int m_count = 0;
    int m_selected = -1;
    Palette m_palette = Palette::light();
};

}  // namespace studio::ui
