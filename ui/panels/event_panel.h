// SPDX-License-Identifier: GPL-3.0-or-later
// EventPanel: the run's event log as a table, filtered by kind and by text; rows can be
// copied, the table saved.
#pragma once

#include "ui/models/event_table_model.h"
#include "ui/panels/panel.h"
#include "ui/widgets/table_chart.h"

class QAction;
class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace studio::ui {

class ChartMenu;
class EmptyState;
class EventFilterModel;

class EventPanel : public Panel {
    Q_OBJECT

public:
    explicit EventPanel(StudioBackend& backend);

    void refresh(const PanelInput& input) override;
    void applyPalette(const Palette& palette) override;
    void useActions(const RunActions& actions) override;

private:
    void buildTable();
    void buildControls();
    void buildKindMenu();
    /// The selected rows, or all that the filter shows, one a line.
    void copyRows() const;
    void showTableOrEmpty();
    void nameKindFilter();

    EventTableModel m_model;
    EventFilterModel* m_shown;
    QLineEdit* m_filter;
    QToolButton *m_kinds, *m_copy;
    QTreeView* m_table;
    TableChart m_chart;
    ChartMenu* m_charts;
    EmptyState* m_empty;
    QAction* m_start = nullptr;  ///< What fills an empty log.
    QStackedLayout* m_stack;
};

}  // namespace studio::ui
