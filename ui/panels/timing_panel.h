// SPDX-License-Identifier: GPL-3.0-or-later
// TimingPanel: where the time of a step goes. One idea: the output layer's share, as one large
// figure beside the counted share of the multiply-adds; under it the layers as bars of the last
// seconds, and the groups as areas over the run.
#pragma once

#include "ui/models/share_history.h"
#include "ui/panels/panel.h"

class QScrollArea;

namespace studio::ui {

class ChartMenu;
class FigureTile;
class ShareHistoryPlot;
class ZoneBarsPlot;

class TimingPanel : public Panel {
    Q_OBJECT

public:
    /// Shows only what refresh() brings; asks nothing of the backend.
    explicit TimingPanel(StudioBackend& backend, QWidget* parent = nullptr);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 4; }
    void applyPalette(const Palette& palette) override;

private:
    void showHeadline(const Snapshot& snapshot);
    void showHistory(const PanelInput& input);

    FigureTile* m_measured;
    FigureTile* m_counted;
    ZoneBarsPlot* m_bars;
    QScrollArea* m_barsArea = nullptr;
    ShareHistoryPlot* m_historyPlot;
    ChartMenu* m_charts;

    std::shared_ptr<const ZoneWindow> m_shownZones;
    std::shared_ptr<const MetricLog> m_log;  ///< Of the run whose history is kept.
    std::size_t m_samplesSeen = 0;
    ShareHistory m_history;
};

}  // namespace studio::ui
