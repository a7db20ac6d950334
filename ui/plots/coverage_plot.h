// SPDX-License-Identifier: GPL-3.0-or-later
// CoveragePlot: which share of a text its most frequent tokens make up: the curve that explains why
// an adaptive softmax pays.
#pragma once

#include <vector>

#include "engine/telemetry/data_report.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class CoveragePlot : public BasePlot {
    Q_OBJECT

public:
    explicit CoveragePlot(QWidget* parent = nullptr);

    void setCoverage(const std::vector<CoveragePoint>& points, int vocabulary);
    /// Tokens, share.
    void writeRows(CsvWriter& csv) const override;

protected:
    void restyle() override;
    QString summary() const override;

private:
    std::vector<CoveragePoint> m_points;
    QCPGraph* m_curve;
};

}  // namespace studio::ui
