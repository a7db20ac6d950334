// SPDX-License-Identifier: GPL-3.0-or-later
// FlipsPlot: which share of each ternary matrix's weights changes its value (flips) in a step, over
// the run; the chosen matrix bold. Keeps what it has drawn and appends.
#pragma once

#include <optional>
#include <vector>

#include "engine/telemetry/metrics.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class FlipsPlot : public BasePlot {
    Q_OBJECT

public:
    explicit FlipsPlot(QWidget* parent = nullptr);

    void clear();
    /// Values that are not finite are left out.
    void append(const std::vector<WeightSample>& samples);
    /// The matrix that is drawn bold, an index into WeightStatistics::matrices.
    void setChosen(int matrix);
    /// A line at the step that is looked at; nothing takes it away.
    void setMoment(std::optional<std::int64_t> step);
    /// Null while no sample of this matrix has come.
    QCPGraph* line(std::size_t matrix) const;

    /// Matrix, step, share of the weights that flip in a step.
    void writeRows(CsvWriter& csv) const override;
    QSize sizeHint() const override { return {280, 160}; }

protected:
    void restyle() override;
    QString summary() const override;

private:
    void fitAxes();

    QCPItemStraightLine* m_moment;
    std::vector<QCPGraph*> m_lines;
    int m_chosen = 0;
    double m_firstStep = 0, m_lastStep = 0, m_highest = 0;
    bool m_any = false;
};

}  // namespace studio::ui
