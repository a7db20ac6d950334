// SPDX-License-Identifier: GPL-3.0-or-later
// RooflinePlot: operations for each byte against operations a second, both logarithmic. Sloped
// roofs are the memory's, level ones the arithmetic's; every kernel is a numbered point below the
// roof that limits it (Williams, Waterman, Patterson, "Roofline", CACM 2009).
#pragma once

#include <vector>

#include "engine/telemetry/roofline.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class RooflinePlot : public BasePlot {
    Q_OBJECT

public:
    explicit RooflinePlot(QWidget* parent = nullptr);

    void setReport(const RooflineReport& report);
    /// The kernel that is drawn large, an index into the report's kernels; -1: none.
    void setChosen(int kernel);

    int kernelsShown() const { return static_cast<int>(m_points.size()); }
    /// A row a kernel: name, size, precision, threads, intensity, speed, time, share of the peak.
    void writeRows(CsvWriter& csv) const override;
    QSize sizeHint() const override { return {640, 340}; }

protected:
    void restyle() override;
    QString summary() const override;

private:
    struct Point {
        double x, y;
        bool computing;
        QCPGraph* dot;
        QCPItemText* label;
    };
    struct Roof {
        QCPGraph* line;
        QCPItemText* label;
        bool computing;
    };

    void clearAll();
    void addRoofs(const ThreadPeaks& peaks);
    void addRoof(double x0, double y0, double x1, double y1, const QString& name, bool computing);
    void addPoints(const std::vector<KernelPoint>& kernels);
    void placeLabels();
    void fitAxes(const ThreadPeaks& peaks);

    RooflineReport m_report;
    std::vector<Roof> m_roofs;
    std::vector<Point> m_points;
    int m_chosen = -1;
};

}  // namespace studio::ui
