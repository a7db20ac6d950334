// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend_row.h"

#include <algorithm>

namespace studio::ui {

void placeLegendRow(QCustomPlot& plot) {
    plot.plotLayout()->addElement(1, 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(1, 0.001);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setVisible(true);
    plot.legend->setMargins(QMargins(6, 0, 6, 2));
}

void fitLegendRow(QCustomPlot& plot) {
    QCPLegend& legend = *plot.legend;
    int widest = 1;
    for (int i = 0; i < legend.itemCount(); ++i)
        widest = std::max(widest, legend.item(i)->minimumOuterSizeHint().width());
    const QMargins margins = legend.margins();
    const int room = plot.width() - margins.left() - margins.right() + legend.columnSpacing();
    const int columns =
        std::clamp(room / (widest + legend.columnSpacing()), 1, std::max(legend.itemCount(), 1));
    if (columns == legend.wrap())
        return;
    legend.setWrap(columns);
    legend.setFillOrder(QCPLegend::foColumnsFirst);  // also lays out anew what is there
}

}  // namespace studio::ui
