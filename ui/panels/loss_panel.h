// SPDX-License-Identifier: GPL-3.0-or-later
// LossPanel: the loss plot and its controls: measure, axis, smoothing, what is shown, follow, save.
#pragma once

#include "ui/models/loss_history.h"
#include "ui/panels/panel.h"

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QStackedLayout;
class QToolButton;

namespace studio::ui {

class ChartMenu;
class EmptyState;
class LossPlot;

class LossPanel : public Panel {
    Q_OBJECT

public:
    explicit LossPanel(StudioBackend& backend);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 5; }
    void useActions(const RunActions& actions) override;
    void applyPalette(const Palette& palette) override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildChoices();
    void buildSmoothing();
    void buildShowMenu();
    QAction* addLogAxis(Qt::Orientation axis, const QString& text, const QString& tip);
    void placeControls(QBoxLayout* controls);
    void connectControls();
    void setSmoothing(int position);
    void fitControls(int width);
    void showPlotOrEmpty(const PanelInput& input);

    LossHistory m_history;
    std::shared_ptr<const RunInfo> m_run;  ///< Whose phases are drawn.

    QComboBox *m_measure, *m_axis;
    QSlider* m_smoothing;
    QLabel* m_smoothingText;
    QToolButton* m_show;  ///< A menu that is the legend of curves and marks.
    QMenu* m_showMenu;
    QToolButton* m_follow;
    LossPlot* m_plot;
    ChartMenu* m_charts;
    QWidget* m_content;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QAction* m_quickStart = nullptr;
};

}  // namespace studio::ui
