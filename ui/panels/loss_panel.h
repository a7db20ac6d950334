// SPDX-License-Identifier: GPL-3.0-or-later
// LossPanel: the loss plot and its controls: measure, axis, smoothing, logarithmic axes, follow.
#pragma once

#include "ui/models/loss_history.h"
#include "ui/panels/panel.h"

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace studio::ui {

class LossPlot;

class LossPanel : public Panel {
    Q_OBJECT

public:
    explicit LossPanel(StudioBackend& backend);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 5; }
    void applyPalette(const Palette& palette) override;

private:
    void buildControls();
    void connectControls();
    void setSmoothing(int position);
    void updateSummary();

    LossHistory m_history;
    std::shared_ptr<const RunInfo> m_run;  ///< Whose phases are drawn.

    QComboBox *m_measure, *m_axis;
    QSlider* m_smoothing;
    QLabel* m_smoothingText;
    QToolButton *m_logX, *m_logY, *m_follow;
    LossPlot* m_plot;
};

}  // namespace studio::ui
