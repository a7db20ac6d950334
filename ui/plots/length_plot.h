// SPDX-License-Identifier: GPL-3.0-or-later
// LengthPlot: how long the documents of a text are, in tokens, on a logarithmic axis.
#pragma once

#include <vector>

#include "engine/telemetry/data_report.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class LengthPlot : public BasePlot {
    Q_OBJECT

public:
    explicit LengthPlot(QWidget* parent = nullptr);

    void setLengths(const std::vector<LengthBin>& bins);
    /// From, to, documents.
    void writeRows(CsvWriter& csv) const override;

protected:
    void restyle() override;
    QString summary() const override;

private:
    std::vector<LengthBin> m_bins;
    QCPGraph* m_steps;
};

}  // namespace studio::ui
