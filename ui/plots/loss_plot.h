// SPDX-License-Identifier: GPL-3.0-or-later
// LossPlot: draws a LossHistory: train raw, its min-max band and smoothed, validation, learning
// rate on the second axis, the plan's phases as bands, what happened as marks. A cross-hair tells
// the values at a point, a selected stretch its mean and slope. However long the run, a drawing
// costs what its pixels cost: the curves are thinned for drawing, with every extreme kept.
//
// Mouse: wheel zooms, drag pans, double click shows the whole curve, Shift with drag selects.
// Keys: Left and Right move the cross-hair, with Shift they select, with Ctrl they pan as Up and
// Down do; + and - zoom, Home shows the whole curve, Escape takes cross-hair and selection away.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/telemetry/snapshot.h"
#include "ui/models/loss_curves.h"
#include "ui/models/run_markers.h"
#include "ui/plots/base_plot.h"
#include "ui/plots/corpus_curves.h"
#include "ui/plots/cross_hair.h"
#include "ui/plots/phase_bands.h"

namespace studio::ui {

class MarkerStrip;

class LossPlot : public BasePlot {
    Q_OBJECT

public:
    enum class Curve { Train, Band, Smoothed, Validation, LearningRate };
    static constexpr std::array kCurves = {Curve::Train, Curve::Band, Curve::Smoothed,
                                           Curve::Validation, Curve::LearningRate};

    /// The history must outlive the plot.
    explicit LossPlot(const LossHistory& history, QWidget* parent = nullptr);

    /// Draws what the history has gained.
    void take(const LossHistory::Change& change);
    void setPhases(const std::vector<PhaseInfo>& phases);

    void setMeasure(LossMeasure measure);
    void setAxis(LossAxis axis);
    /// Over how many steps the smoothed curve averages and the band reaches back; 1 is none.
    void setSmoothing(double steps);
    void setLogarithmic(Qt::Orientation axis, bool on);
    void setFollowing(bool on);
    bool isFollowing() const { return m_following; }
    /// The whole curve, followed.
    void resetView() { setFollowing(true); }

    void setCurveShown(Curve curve, bool shown);
    void setMarkersShown(MarkerKind kind, bool shown);
    static QString curveTitle(Curve curve);

    /// To the train point that is nearest to x on the axis.
    void showCrossHair(double x);
    void hideCrossHair();
    /// A point of curves().train().
    std::optional<std::size_t> crossHairPoint() const { return m_crossHairPoint; }
    QString crossHairText() const { return m_crossHair.text(); }
    /// From one place of the axis to another, in either order.
    void select(double from, double to);
    void clearSelection();
    const std::optional<RangeFigures>& selection() const { return m_figures; }
    QString selectionText() const { return m_selectionText->text(); }

    const LossCurves& curves() const { return m_curves; }
    const MarkerStrip& markers() const { return *m_markers; }
    /// What is drawn; thinned, at the last drawing.
    QCPGraph* graph(Curve curve) const { return m_graphs[static_cast<std::size_t>(curve)]; }
    QCPGraph* bandFoot() const { return m_bandFoot; }
    /// The validation curves by corpus.
    const CorpusCurves& corpora() const { return m_corpora; }
    int phaseBands() const { return m_bands.count(); }

    /// A row a step, then a row an evaluation: every point and all measures.
    void writeRows(CsvWriter& csv) const override;

signals:
    void followingChanged(bool on);

protected:
    void restyle() override;
    void prepare() override;
    QString summary() const override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildLegend();
    void buildSelection();
    void curvesChanged();
    void nameEverything();
    void setTickers();
    void fitRanges();
    void placeMarkers();
    void drawThinned();
    void pan(double xShare, double yShare);
    void zoom(double factor);
    void moveCrossHair(int direction, bool selecting);
    void showPoint(std::size_t point);
    void updateSelection();

    const LossHistory& m_history;
    LossCurves m_curves;
    bool m_logX = false, m_logY = false;
    bool m_following = true;
    double m_highestRate = 0;

    std::array<QCPGraph*, kCurves.size()> m_graphs{};  ///< By Curve; the band's is its top.
    std::array<bool, kCurves.size()> m_shown{};
    QCPGraph* m_bandFoot = nullptr;
    QCPLayoutGrid* m_legendRow = nullptr;
    CorpusCurves m_corpora;
    PhaseBands m_bands;
    MarkerStrip* m_markers;
    CrossHair m_crossHair;
    std::optional<std::size_t> m_crossHairPoint;

    QCPItemRect* m_selectionArea = nullptr;
    QCPItemText* m_selectionText = nullptr;
    bool m_selecting = false;
    double m_selectedFrom = 0, m_selectedTo = 0;
    std::optional<RangeFigures> m_figures;  ///< Of the selected stretch; nothing without one.
};

}  // namespace studio::ui
