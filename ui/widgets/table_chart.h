// SPDX-License-Identifier: GPL-3.0-or-later
// TableChart: a table of the window as something to take away: as a picture of its rows (the first
// few hundred), as CSV (all that the view shows, in its order). A model that has better values than
// its display texts gives them by kExportRole (export_role.h).
#pragma once

#include <QFont>

#include "ui/widgets/chart_source.h"

class QAbstractItemView;
class QPainter;

namespace studio::ui {

class TableChart : public ChartSource {
public:
    /// The view outlives this; its accessible name is the title.
    explicit TableChart(QAbstractItemView& view) : m_view(view) {}

    QString chartTitle() const override;
    QSize chartSize() const override;
    void drawChart(QPaintDevice& device) override;
    void writeRows(CsvWriter& csv) const override;
    QString chartSummary() const override;

private:
    QList<int> columnWidths() const;
    int rowHeight() const;
    int rowsDrawn() const;
    void drawRow(QPainter& painter, int row, const QList<int>& widths) const;

    QAbstractItemView& m_view;
};

}  // namespace studio::ui
