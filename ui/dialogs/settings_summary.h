// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsSummary: what a run with the settings of a draft would be, counted while one types:
// parameters, memory, checkpoint, the output layer's share of the arithmetic, tokens.
#pragma once

#include <QWidget>
#include <vector>

namespace studio::ui {

class Figure;
struct Palette;
class SettingsDraft;

class SettingsSummary : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSummary(const SettingsDraft& draft);

    void applyPalette(const Palette& palette);
    void retranslate();

private:
    void refresh();

    const SettingsDraft& m_draft;
    std::vector<Figure*> m_figures;
};

}  // namespace studio::ui
