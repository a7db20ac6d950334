// SPDX-License-Identifier: GPL-3.0-or-later
// WeightsPanel: what the ternary matrices hold. A list of them with their shares; for the chosen
// one the shares as figures, the latent weights with their thresholds, the flips over the run and
// the matrix itself as a picture. Asks the engine for the weights only while it is visible.
#pragma once

#include "ui/panels/panel.h"

class QBoxLayout;
class QLabel;
class QListView;

namespace studio::ui {

class ChartMenu;
class FigureTile;
class FlipsPlot;
class LatentHistogramPlot;
class ShareBar;
class TernaryMatrixDelegate;
class TernaryMatrixModel;
class TernaryPicture;

class WeightsPanel : public Panel {
    Q_OBJECT

public:
    /// Shows only what refresh() brings; asks nothing of the backend.
    explicit WeightsPanel(StudioBackend& backend, QWidget* parent = nullptr);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 2; }
    ProbeInterests interests() const override { return {.weights = true}; }
    void applyPalette(const Palette& palette) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void makeFigures(QBoxLayout* column);
    void chooseFirstIfNone();
    void fitList();
    void showChosen();
    void showFlips(const std::shared_ptr<const MetricLog>& log);

    QLabel* m_empty;
    QWidget* m_content = nullptr;
    QListView* m_list = nullptr;
    TernaryMatrixModel* m_model;
    TernaryMatrixDelegate* m_delegate;
    FigureTile* m_negative = nullptr;
    FigureTile* m_zero = nullptr;
    FigureTile* m_positive = nullptr;
    FigureTile* m_flips = nullptr;
    ShareBar* m_bar = nullptr;
    LatentHistogramPlot* m_histogram = nullptr;
    FlipsPlot* m_flipsPlot = nullptr;
    TernaryPicture* m_picture = nullptr;
    QBoxLayout* m_charts = nullptr;
    ChartMenu* m_chartMenu = nullptr;

    std::shared_ptr<const WeightStatistics> m_shown;
    std::shared_ptr<const MetricLog> m_log;  ///< Of the run whose flips are drawn.
    std::size_t m_samplesSeen = 0;
};

}  // namespace studio::ui
