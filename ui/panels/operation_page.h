// SPDX-License-Identifier: GPL-3.0-or-later
// OperationPage: the page of the timing panel that shows what one generated token costs in
// arithmetic: a sentence about the ternary layers, and a sortable table of all layers.
#pragma once

#include <QWidget>
#include <memory>

#include "engine/telemetry/operation_counts.h"
#include "ui/theme/palette.h"
#include "ui/widgets/table_chart.h"

class QLabel;
class QTreeView;

namespace studio::ui {

class ChartMenu;
class OperationTableModel;

class OperationPage : public QWidget {
    Q_OBJECT

public:
    /// The menu takes the table in.
    explicit OperationPage(ChartMenu& charts, QWidget* parent = nullptr);

    /// Null while they are being counted.
    void setCounts(std::shared_ptr<const OperationCounts> counts);
    QString sentence() const;
    void applyPalette(const Palette& palette);

private:
    OperationTableModel* m_model;
    QLabel* m_sentence;
    QTreeView* m_table;
    TableChart m_chart;
};

}  // namespace studio::ui
