// SPDX-License-Identifier: GPL-3.0-or-later
// BottleneckPicture: two bars, a step's time with the loss on all positions and on a quarter of
// them, each cut into output layer, core, optimizers and other by share; with the counted share
// of the multiply-adds as a mark below, and what was reported or expected as a mark above.
#pragma once

#include <QWidget>
#include <array>

#include "engine/telemetry/bottleneck.h"
#include "ui/theme/palette.h"
#include "ui/widgets/chart_source.h"

namespace studio::ui {

class BottleneckPicture : public QWidget, public ChartSource {
    Q_OBJECT

public:
    explicit BottleneckPicture(QWidget* parent = nullptr);

    void setReport(const BottleneckReport& report);
    void applyPalette(const Palette& colors);

    /// The bar of all positions (0) or of a quarter (1), within the widget.
    QRect barRect(int bar) const;

    QString chartTitle() const override { return accessibleName(); }
    QSize chartSize() const override { return size(); }
    void drawChart(QPaintDevice& device) override;
    /// One row a measurement: share of positions, seconds, steps, speed, times and shares.
    void writeRows(CsvWriter& csv) const override;
    QString chartSummary() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {420, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString name;
        QColor color;
        double share;
    };
    std::array<Part, 4> partsOf(const BottleneckStage& stage) const;
    void paint(QPainter& painter) const;
    void paintBar(QPainter& painter, int bar, const BottleneckStage& stage) const;
    void paintPart(QPainter& painter, const QRect& area, const Part& part) const;
    void paintReference(QPainter& painter, int bar) const;
    void paintCounted(QPainter& painter, const QRect& bar, double share) const;
    void paintLegend(QPainter& painter) const;
    int lineHeight() const { return fontMetrics().height(); }
    int blockHeight() const;

    BottleneckReport m_report;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
