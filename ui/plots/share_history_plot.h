// SPDX-License-Identifier: GPL-3.0-or-later
// ShareHistoryPlot: the shares of a step's time by group as stacked areas over training time. The
// output layer lies at the bottom, so that its share can be read against two reference lines:
// what FlashLM v3's author reported, and what a quarter of the positions is about to give.
#pragma once

#include <array>

#include "ui/models/share_history.h"
#include "ui/plots/base_plot.h"

namespace studio::ui {

class ShareHistoryPlot : public BasePlot {
    Q_OBJECT

public:
    explicit ShareHistoryPlot(QWidget* parent = nullptr);

    void setPoints(std::vector<SharePoint> points);
    /// The area of a group of SharePoint; its upper edge is its share plus all areas below it.
    QCPGraph* area(std::size_t group) const { return m_areas[group]; }
    /// Of the area at a place of the plot: its share then, and what the group is; may be empty.
    QString textAt(const QPointF& place) const;
    /// Seconds of training, then the share of each group, 0 to 1.
    void writeRows(CsvWriter& csv) const override;

protected:
    void restyle() override;
    QString summary() const override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addReferences();

    std::vector<SharePoint> m_points;
    std::array<QCPGraph*, kShareGroups> m_areas{};
    QCPItemLine* m_article = nullptr;
    QCPItemText* m_articleLabel = nullptr;
    QCPItemRect* m_quarter = nullptr;
    QCPItemText* m_quarterLabel = nullptr;
};

}  // namespace studio::ui
