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
    int widest = 1, entries = 0;
    for (int i = 0; i < legend.itemCount(); ++i)  // a cell of the last row may be empty
        if (const QCPAbstractLegendItem* item = legend.item(i)) {
            widest = std::max(widest, item->minimumOuterSizeHint().width());
            ++entries;
        }
    const QMargins margins = legend.margins();
    const int room = plot.width() - margins.left() - margins.right() + legend.columnSpacing();
    const int columns =
        std::clamp(room / (widest + legend.columnSpacing()), 1, std::max(entries, 1));
    if (columns == legend.wrap())
        return;
    legend.setWrap(columns);
    legend.setFillOrder(QCPLegend::foColumnsFirst);  // also lays out anew what is there
}

}  // namespace studio::ui
