// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryPanel: all runs that are kept: a table to search, sort, name, tag and clean up, beside it
// the curves of the ticked ones over each other and the settings in which they differ. Opens a run
// to be read or followed, or goes on with it.
#pragma once

#include "ui/models/run_filter_model.h"
#include "ui/models/run_table_model.h"
#include "ui/models/settings_difference_model.h"
#include "ui/panels/panel.h"
#include "ui/widgets/table_chart.h"

class QAction;
class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace studio::ui {

class ChartMenu;
class EmptyState;
class LibraryCommands;
class LibraryCurvesPage;
class LibraryNotice;

class LibraryPanel : public Panel {
    Q_OBJECT

public:
    explicit LibraryPanel(StudioBackend& backend);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 5; }
    void applyPalette(const Palette& palette) override;
    void useActions(const RunActions& actions) override;
    QSize minimumSizeHint() const override { return {360, 200}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void buildFilter();
    void connectCommands();
    QWidget* buildDifferences();
    void arrange();

    void readChosen();
    void trainChosen();
    void renameChosen();
    void tagChosen();
    void showNone();

    /// Folders of the selected runs, in the order of the table.
    std::vector<std::string> selected() const;
    void enableCommands();
    void showWatched();
    void showTableOrEmpty();

    LibraryBackend& m_library;
    std::shared_ptr<const LibraryState> m_state;
    bool m_busy = false;  ///< A run trains here, so that none can be opened.

    RunTableModel m_model;
    RunFilterModel* m_shown;
    SettingsDifferenceModel* m_differences;
    QLineEdit* m_filter;
    QComboBox* m_standing;
    LibraryCommands* m_commands;
    QToolButton *m_read, *m_train;
    QTreeView *m_table, *m_differenceTable;
    TableChart m_tableChart, m_differenceChart;
    ChartMenu* m_charts;
    LibraryCurvesPage* m_curves;
    QTabWidget* m_pages;
    QSplitter* m_parts;
    EmptyState *m_empty, *m_noDifference;
    LibraryNotice* m_notice;
    QStackedLayout *m_stack, *m_differenceStack;
    QAction* m_start = nullptr;  ///< What fills an empty library.
};

}  // namespace studio::ui
