// SPDX-License-Identifier: GPL-3.0-or-later
// WeightsPanel: what the ternary matrices hold, now and at any moment of the run. All of them at a
// glance as tiles; for the chosen one the shares as figures, the latent weights with their
// thresholds, the flips over the run and the matrix itself as a picture. A slider goes through the
// run. Asks the engine for the weights only while it is visible; the moments come with the log.
#pragma once

#include "ui/models/flip_curves.h"
#include "ui/panels/panel.h"

class QAction;
class QBoxLayout;
class QStackedLayout;

namespace studio::ui {

class ChartMenu;
class EmptyState;
class FigureTile;
class FlipsPlot;
class LatentHistogramPlot;
class MatrixGrid;
class MatrixTileDelegate;
class MomentSlider;
class ShareBar;
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
    void useActions(const RunActions& actions) override;
    void applyPalette(const Palette& palette) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void makeMatrices(QBoxLayout* column);
    void makeFigures(QBoxLayout* column);
    void makeCharts(QBoxLayout* column);
    void followLog(const std::shared_ptr<const MetricLog>& log);
    /// What the slider has chosen: the weights as they are, or a moment.
    void showMoment();
    void showEmpty(const Snapshot& snapshot);
    void chooseFirstIfNone();
    void showChosen();

    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QAction* m_quickStart = nullptr;
    QWidget* m_content = nullptr;
    MomentSlider* m_moment = nullptr;
    MatrixGrid* m_grid = nullptr;
    TernaryMatrixModel* m_model;
    MatrixTileDelegate* m_delegate;
    FigureTile* m_negative = nullptr;
    FigureTile* m_zero = nullptr;
    FigureTile* m_positive = nullptr;
    FigureTile* m_flips = nullptr;
    ShareBar* m_bar = nullptr;
    LatentHistogramPlot* m_histogram = nullptr;
    FlipsPlot* m_flipsPlot = nullptr;
    TernaryPicture* m_picture = nullptr;
    QBoxLayout* m_charts = nullptr;
    ChartMenu* m_chartMenu;

    WeightHistory::Moment m_live, m_shown;
    std::vector<WeightHistory::Moment> m_moments;
    std::size_t m_momentsSeen = 0;
    std::shared_ptr<const MetricLog> m_log;  ///< Of the run that is shown.
    std::size_t m_samplesSeen = 0;
    FlipCurves m_flipCurves;
};

}  // namespace studio::ui
