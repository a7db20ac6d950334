// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryCurvesPage: the curves of the chosen runs over each other, and how they are drawn:
// measure, axis, smoothing, logarithm.
#pragma once

#include <QWidget>

#include "ui/plots/run_overlay_plot.h"

class QCheckBox;
class QComboBox;

namespace studio::ui {

class ChartMenu;

class LibraryCurvesPage : public QWidget {
    Q_OBJECT

public:
    /// The chart is added to the menu, whose button is placed here.
    explicit LibraryCurvesPage(ChartMenu& charts, QWidget* parent = nullptr);

    RunOverlayPlot& plot() { return *m_plot; }
    void applyPalette(const Palette& palette) { m_plot->applyPalette(palette); }

private:
    void buildControls();
    void viewChosen();

    QComboBox *m_measure, *m_axis, *m_smoothing;
    QCheckBox* m_logarithmic;
    RunOverlayPlot* m_plot;
};

}  // namespace studio::ui
