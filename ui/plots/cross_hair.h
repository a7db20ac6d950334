// SPDX-License-Identifier: GPL-3.0-or-later
// CrossHair: a line at one place of a plot with the values there in words beside it. Lies on a
// layer of its own, so that moving it paints nothing else again.
#pragma once

#include <qcustomplot.h>

#include "ui/theme/palette.h"

namespace studio::ui {

class CrossHair {
public:
    /// The plot owns what is drawn.
    explicit CrossHair(QCustomPlot& plot);

    /// At a point of the plot's axes, with the lines of text.
    void show(double x, double y, const QString& text);
    void hide();
    bool isShown() const { return m_line->visible(); }
    QString text() const { return m_text->text(); }
    double x() const { return m_line->start->key(); }
    void restyle(const Palette& colors);

private:
    void replot();

    QCustomPlot& m_plot;
    QCPLayer* m_layer;
    QCPItemLine* m_line;
    QCPItemEllipse* m_dot;
    QCPItemText* m_text;
};

}  // namespace studio::ui
