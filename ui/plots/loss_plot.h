// SPDX-License-Identifier: GPL-3.0-or-later
// LossPlot: draws a LossHistory: train raw and smoothed, validation, learning rate on the second
// axis, the plan's phases as shaded bands. Zoom by wheel or + and -, pan by drag or arrow keys,
// double click or Home for the whole curve. In follow mode the ranges grow with the run. Computes
// nothing but the smoothing.
#pragma once

#include <vector>

#include "engine/telemetry/snapshot.h"
#include "ui/models/loss_history.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class LossPlot : public BasePlot {
    Q_OBJECT

public:
    /// The history must outlive the plot.
    explicit LossPlot(const LossHistory& history, QWidget* parent = nullptr);

    /// Draws what the history has gained.
    void take(const LossHistory::Change& change);
    void setPhases(const std::vector<PhaseInfo>& phases);

    void setMeasure(LossMeasure measure);
    void setAxis(LossAxis axis);
    /// memory: as in ExponentialAverage.
    void setSmoothing(double memory);
    void setLogarithmic(Qt::Orientation axis, bool on);
    void setFollowing(bool on);
    bool isFollowing() const { return m_following; }
    /// The whole curve, followed.
    void resetView() { setFollowing(true); }

    QCPGraph* trainGraph() const { return m_train; }
    QCPGraph* smoothedGraph() const { return m_smoothed; }
    QCPGraph* validationGraph() const { return m_validation; }
    QCPGraph* learningRateGraph() const { return m_learningRate; }
    int phaseBands() const { return static_cast<int>(m_bands.size()); }

signals:
    void followingChanged(bool on);

protected:
    void restyle() override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Band {
        PhaseInfo phase;
        QCPItemRect* area;
        QCPItemText* label;
    };
    void rebuild();
    void append(std::size_t firstStep, std::size_t firstEvaluation);
    void nameEverything();
    void setTickers();
    void fitRanges();
    void placeBands();
    void pan(double xShare, double yShare);
    void zoom(double factor);

    const LossHistory& m_history;
    LossMeasure m_measure = LossMeasure::AsOptimised;
    LossAxis m_axis = LossAxis::Step;
    double m_memory = 0.98;
    bool m_logX = false, m_logY = false;
    bool m_following = true;

    ExponentialAverage m_average;
    QCPRange m_xData, m_yData;  ///< What the points span; empty while lower > upper.
    double m_highestRate = 0;

    QCPGraph *m_train, *m_smoothed, *m_validation, *m_learningRate;
    std::vector<Band> m_bands;
};

}  // namespace studio::ui
