// SPDX-License-Identifier: GPL-3.0-or-later
// TernaryPicture: a ternary matrix as a picture, one pixel a weight, three colours, with its rows
// and columns named and a legend; of a large matrix of the past, weights at even distances.
// Enlarged by whole numbers and reduced without mixing colours, so that every pixel shows the value
// of one weight.
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "engine/telemetry/snapshot.h"
#include "ui/theme/palette.h"
#include "ui/widgets/chart_source.h"

namespace studio::ui {

class TernaryPicture : public QWidget, public ChartSource {
    Q_OBJECT

public:
    explicit TernaryPicture(QWidget* parent = nullptr);

    /// Null, or a matrix whose values do not fit its size, leaves the picture empty.
    void setMatrix(const TernaryMatrixInfo* matrix);
    void applyPalette(const Palette& colors);

    /// One pixel a weight of those that the picture has; null while empty.
    const QImage& image() const { return m_image; }
    /// Where the picture is painted within the widget.
    QRect imageRect() const;

    QString chartTitle() const override { return accessibleName(); }
    QSize chartSize() const override { return size(); }
    void drawChart(QPaintDevice& device) override;
    void writeRows(CsvWriter& csv) const override;
    QString chartSummary() const override;

    QSize sizeHint() const override { return {260, 260}; }
    QSize minimumSizeHint() const override { return {140, 170}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paint(QPainter& painter) const;
    /// Row (y) and column (x) of the weight at a place of the widget.
    std::optional<QPoint> weightAt(const QPoint& place) const;
    void paintLegend(QPainter& painter) const;
    void setColorTable();

    QImage m_image;
    std::int64_t m_rows = 0, m_columns = 0;  ///< Of the matrix; the picture may have fewer.
    QString m_summary;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
