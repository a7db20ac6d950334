// SPDX-License-Identifier: GPL-3.0-or-later
// EventPanel: the run's event log as a table with a filter; rows can be copied as text.
#pragma once

#include "ui/models/event_table_model.h"
#include "ui/panels/panel.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace studio::ui {

class EventPanel : public Panel {
    Q_OBJECT

public:
    explicit EventPanel(StudioBackend& backend);

    void refresh(const PanelInput& input) override;
    void applyPalette(const Palette& palette) override;

private:
    void buildTable();
    /// The selected rows, or all that the filter shows, one a line.
    void copyRows() const;
    void updateEmptyText();

    EventTableModel m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_filter;
    QToolButton* m_copy;
    QTreeView* m_table;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

}  // namespace studio::ui
