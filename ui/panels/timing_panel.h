// SPDX-License-Identifier: GPL-3.0-or-later
// TimingPanel: where the time of a step goes. One idea: the output layer's share, as one large
// figure beside the counted share of the multiply-adds; under it the layers of the last seconds, as
// bars or as a table, and the whole run below: the groups as areas, or the layer that was chosen.
#pragma once

#include "ui/panels/panel.h"
#include "ui/widgets/table_chart.h"

class QAction;
class QLabel;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTreeView;

namespace studio::ui {

class ChartMenu;
class EmptyState;
class FigureTile;
class LayerHistoryPlot;
class OperationPage;
class ShareHistoryPlot;
class ZoneBarsPlot;
class ZoneTableModel;

class TimingPanel : public Panel {
    Q_OBJECT

public:
    /// The backend outlives the panel; it is asked for the counted operations while they are shown.
    explicit TimingPanel(StudioBackend& backend, QWidget* parent = nullptr);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 4; }
    void useActions(const RunActions& actions) override;
    void applyPalette(const Palette& palette) override;

private:
    enum Page { Bars, Table, Operations };
    QWidget* makeContent();
    QLayout* makeHeadline();
    QWidget* makeLayers();
    QWidget* makeHistory();
    void makeTable();
    void connectChoice();
    /// The layer with this key in bars, table and history; empty: all layers.
    void choose(const QString& key);
    void showEmpty(const Snapshot& snapshot);
    void showHeadline(const Snapshot& snapshot);
    void showLayers(const Snapshot& snapshot);
    void showHistory(const PanelInput& input);
    void drawHistory();

    StudioBackend& m_backend;
    EmptyState* m_empty;
    QWidget* m_content = nullptr;
    QStackedLayout* m_stack;
    QAction* m_quickStart = nullptr;
    FigureTile* m_measured;
    FigureTile* m_counted;
    QTabBar* m_pages;
    QStackedWidget* m_layers;
    ZoneBarsPlot* m_bars;
    QScrollArea* m_barsArea;
    ZoneTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTreeView* m_table;
    TableChart m_tableChart;
    QLabel* m_historyTitle;
    QToolButton* m_allLayers;
    QStackedWidget* m_histories;
    ShareHistoryPlot* m_shares;
    LayerHistoryPlot* m_layer;
    ChartMenu* m_charts;
    OperationPage* m_operations;

    QString m_chosen;  ///< A ZoneRow's key.
    std::shared_ptr<const ZoneWindow> m_shownZones;
    std::shared_ptr<const MetricLog> m_log;  ///< Of the run whose history is drawn.
    std::size_t m_samplesSeen = 0;
    std::vector<ZoneSample> m_samples;
    std::shared_ptr<const ZoneTable> m_zones;  ///< What the samples' times belong to.
};

}  // namespace studio::ui
