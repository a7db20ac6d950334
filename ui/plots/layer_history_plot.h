// SPDX-License-Identifier: GPL-3.0-or-later
// LayerHistoryPlot: the time that one layer takes in a step, over training time: forward, backward
// and update as areas on each other, in the shades of its bar. The mouse's cross-hair, or that of
// the keys Left and Right, tells the three times.
#pragma once

#include <array>
#include <optional>

#include "ui/models/layer_history.h"
#include "ui/plots/base_plot.h"
#include "ui/plots/cross_hair.h"

namespace studio::ui {

class LayerHistoryPlot : public BasePlot {
    Q_OBJECT

public:
    enum Part { Forward, Backward, Update, PartCount };

    explicit LayerHistoryPlot(QWidget* parent = nullptr);

    /// title: of the layer, for people; group: whose colour it has.
    void setLayer(const QString& title, ZoneGroup group, std::vector<LayerPoint> points);
    const std::vector<LayerPoint>& points() const { return m_points; }
    /// Its upper edge is the part's time plus those of the parts before it.
    QCPGraph* area(Part part) const { return m_areas[part]; }
    void tell(std::optional<std::size_t> point);
    QString toldText() const { return m_crossHair.isShown() ? m_crossHair.text() : QString(); }

    /// Seconds of training, step, forward, backward, update in ms a step, share.
    void writeRows(CsvWriter& csv) const override;
    QSize sizeHint() const override { return {420, 160}; }

protected:
    void restyle() override;
    QString summary() const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillAreas();

    QString m_title;
    ZoneGroup m_group = ZoneGroup::Other;
    std::vector<LayerPoint> m_points;
    std::array<QCPGraph*, PartCount> m_areas{};
    CrossHair m_crossHair;
    std::optional<std::size_t> m_told;
};

}  // namespace studio::ui
