// SPDX-License-Identifier: GPL-3.0-or-later
// The validation curves of a run that is scored on several corpora: one for each, thin and dashed
// beside the curve of all together, named by its corpus in the legend.
#pragma once

#include <qcustomplot.h>

#include <span>
#include <vector>

#include "ui/models/loss_curves.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class CorpusCurves {
public:
    /// The plot owns what is drawn.
    explicit CorpusCurves(QCustomPlot& plot) : m_plot(plot) {}

    /// Has a curve for each corpus that has been scored.
    void follow(const LossCurves& curves);
    void setShown(bool shown);
    void restyle(const Palette& colors);
    void nameEverything();
    /// Before each drawing; edges as CurvePyramid::thinned takes them.
    void draw(const LossCurves& curves, std::span<const double> edges);

    int count() const { return static_cast<int>(m_graphs.size()); }
    QCPGraph* graph(int index) const { return m_graphs[static_cast<std::size_t>(index)]; }

private:
    void show(QCPGraph* graph) const;

    QCustomPlot& m_plot;
    Palette m_colors = Palette::light();
    bool m_shown = true;
    std::vector<QCPGraph*> m_graphs;
    std::vector<QString> m_names;
};

}  // namespace studio::ui
