// SPDX-License-Identifier: GPL-3.0-or-later
// LatentHistogramPlot: how the latent weights of one ternary matrix are distributed, with the two
// thresholds as lines. Each bar has the colour of the value its weights become. The bar below the
// mouse, or that the keys Left and Right have come to, tells how many weights it counts.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/telemetry/snapshot.h"
#include "ui/plots/base_plot.h"
#include "ui/plots/cross_hair.h"

namespace studio::ui {

class LatentHistogramPlot : public BasePlot {
    Q_OBJECT

public:
    explicit LatentHistogramPlot(QWidget* parent = nullptr);

    /// Null, or a histogram without a finite range, leaves the plot empty.
    void setMatrix(const TernaryMatrixInfo* matrix);
    /// The bars of the weights that become -1, 0 and +1.
    QCPBars* bars(int value) const { return m_bars[static_cast<std::size_t>(value + 1)]; }
    /// The bar that is told of; nothing when none is.
    void tell(std::optional<std::size_t> bin);
    std::optional<std::size_t> toldBin() const { return m_told; }
    QString toldText() const { return m_crossHair.text(); }

    /// Lower edge, upper edge, weights, the value they become.
    void writeRows(CsvWriter& csv) const override;
    QSize sizeHint() const override { return {280, 160}; }

protected:
    void restyle() override;
    QString summary() const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showThresholds();
    double binWidth() const;
    double centerOf(std::size_t bin) const;
    int valueOf(std::size_t bin) const;

    std::vector<std::int64_t> m_counts;
    double m_limit = 0, m_threshold = 0;
    CrossHair m_crossHair;
    std::optional<std::size_t> m_told;
    std::array<QCPBars*, 3> m_bars{};
    std::array<QCPItemStraightLine*, 2> m_thresholds{};
    std::array<QCPItemText*, 2> m_labels{};
};

}  // namespace studio::ui
