// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneBarsPlot: one horizontal bar a layer, forward in the light and backward in the full shade of
// the group's colour, with milliseconds a step and share beside it. Rows come ready made and in
// order (zone_rows.h); this only draws them and answers tool tips.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/zone_rows.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class ZoneBarsPlot : public QWidget {
    Q_OBJECT

public:
    explicit ZoneBarsPlot(QWidget* parent = nullptr);

    void setRows(std::vector<ZoneRow> rows);
    const std::vector<ZoneRow>& rows() const { return m_rows; }
    /// Shown in place of the bars while there are none.
    void setEmptyText(const QString& text);
    void applyPalette(const Palette& colors);

    /// Where the bar of a row is painted; its width is proportional to the row's time.
    QRect barRect(std::size_t row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Columns {
        int titleEnd, barBegin, barEnd, timeEnd, shareEnd;
    };
    Columns columns() const;
    int rowHeight() const;
    QRect rowRect(std::size_t row) const;
    /// A rectangle given left to right, in the widget's own direction.
    QRect placed(int from, int to, const QRect& row) const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;

    std::vector<ZoneRow> m_rows;
    double m_longestMs = 0;
    QString m_emptyText;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
