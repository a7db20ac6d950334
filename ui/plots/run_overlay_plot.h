// SPDX-License-Identifier: GPL-3.0-or-later
// RunOverlayPlot: the train curves of several runs over each other, smoothed, each in its colour of
// the palette, with dots where they were scored on text that is not trained on. Curves of any
// length cost what their pixels cost, and long ones arrive bit by bit.
//
// Mouse: wheel zooms, drag pans, double click shows all; the nearest curve is named under the
// pointer. Keys: + and - zoom, arrows pan, Home shows all.
#pragma once

#include <map>
#include <vector>

#include "ui/models/overlay_curve.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

struct OverlayRun {
    std::string folder;
    QString name;
    int color = 0;                         ///< Of the palette's series.
    std::shared_ptr<const MetricLog> log;  ///< Null while it is being read.
};

class RunOverlayPlot : public BasePlot {
    Q_OBJECT

public:
    explicit RunOverlayPlot(QWidget* parent = nullptr);

    void setView(const OverlayView& view);
    const OverlayView& view() const { return m_view; }
    void setLogarithmic(bool on);
    void setRuns(std::vector<OverlayRun> runs);
    /// Takes what the logs have gained, a bounded part of it.
    void takeNew();
    /// Everything in view, and kept there as curves grow.
    void resetView();

    /// Null for a run that is not shown.
    const OverlayCurve* curve(const std::string& folder) const;
    QColor colorOf(const std::string& folder) const;
    /// The curve nearest to a place of the plot and its value there; empty when none is near.
    QString textAt(const QPointF& place) const;

    /// Run, kind, x, value: all points.
    void writeRows(CsvWriter& csv) const override;

protected:
    void restyle() override;
    void prepare() override;
    QString summary() const override;
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        OverlayRun run;
        OverlayCurve curve;
        QCPGraph* train = nullptr;
        QCPGraph* validation = nullptr;
    };
    void addLine(OverlayRun run);
    void removeLine(std::size_t at);
    void nameAxes();
    void fitRanges();
    void zoom(double factor);
    void pan(double x, double y);

    OverlayView m_view;
    std::vector<Line> m_lines;
    bool m_following = true;
    bool m_log = false;
};

}  // namespace studio::ui
