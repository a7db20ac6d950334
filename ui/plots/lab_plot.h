// SPDX-License-Identifier: GPL-3.0-or-later
// LabPlot: validation bits per byte of each output layer of a laboratory over training time, tokens
// or tokens with loss; a band spans the seeds, and a level line marks the chosen score. What the
// curves begin with may lie above the picture, so that their ends can be told apart.
#pragma once

#include "engine/telemetry/lab_analysis.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class LabPlot : public BasePlot {
    Q_OBJECT

public:
    explicit LabPlot(QWidget* parent = nullptr);

    void setReport(std::shared_ptr<const LabReport> report);
    void setAxis(LabAxis axis);
    /// Marks a score; nothing takes the mark away.
    void setScore(std::optional<double> score);
    /// The output layer that stands out; -1 for none.
    void setChosen(int contestant);

    int linesShown() const { return static_cast<int>(m_lines.size()); }
    /// The mean of the n-th line that is shown.
    QCPGraph* line(int n) const { return m_lines[static_cast<std::size_t>(n)].mean; }

    void writeRows(CsvWriter& csv) const override;

protected:
    void restyle() override;
    QString summary() const override;

private:
    struct Line {
        std::size_t contestant;
        std::vector<LabBandPoint> band;
        QCPGraph *mean, *most = nullptr, *least = nullptr;
    };
    void rebuild();
    void addLine(const LabStanding& standing);
    void fitAxes();
    QString axisTitle() const;

    std::shared_ptr<const LabReport> m_report;
    LabAxis m_axis = LabAxis::Seconds;
    std::optional<double> m_score;
    int m_chosen = -1;
    std::vector<Line> m_lines;
    QCPItemStraightLine* m_mark;
};

}  // namespace studio::ui
