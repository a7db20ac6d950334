// SPDX-License-Identifier: GPL-3.0-or-later
// LatentHistogramPlot: how the latent weights of one ternary matrix are distributed, with the two
// thresholds as lines. Each bar has the colour of the value its weights become.
#pragma once

#include <array>

#include "engine/telemetry/snapshot.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class LatentHistogramPlot : public BasePlot {
    Q_OBJECT

public:
    explicit LatentHistogramPlot(QWidget* parent = nullptr);

    /// Null, or a histogram without a finite range, leaves the plot empty.
    void setMatrix(const TernaryMatrixInfo* matrix);
    /// The bars of the weights that become -1, 0 and +1.
    QCPBars* bars(int value) const { return m_bars[static_cast<std::size_t>(value + 1)]; }

    QSize sizeHint() const override { return {280, 160}; }

protected:
    void restyle() override;

private:
    void showThresholds(double threshold);

    std::array<QCPBars*, 3> m_bars{};
    std::array<QCPItemStraightLine*, 2> m_thresholds{};
    std::array<QCPItemText*, 2> m_labels{};
};

}  // namespace studio::ui
