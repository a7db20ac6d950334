// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneBarsPlot: one horizontal bar a layer, forward in the light and backward in the full shade of
// the group's colour, with milliseconds a step and share beside it. Rows come ready made and in
// order (zone_rows.h); this draws them, answers tool tips, and lets one be chosen by a click or by
// the keys Up, Down, Home and End; Escape, or a click on the chosen one, lets go.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/models/zone_rows.h"
#include "ui/theme/palette.h"
#include "ui/widgets/chart_source.h"

namespace studio::ui {

class ZoneBarsPlot : public QWidget, public ChartSource {
    Q_OBJECT

public:
    explicit ZoneBarsPlot(QWidget* parent = nullptr);

    void setRows(std::vector<ZoneRow> rows);
    const std::vector<ZoneRow>& rows() const { return m_rows; }
    /// The row that is marked; empty, or a key that no row has: none.
    void setChosen(const QString& key);
    const QString& chosen() const { return m_chosen; }
    /// Shown in place of the bars while there are none.
    void setEmptyText(const QString& text);
    void applyPalette(const Palette& colors);

    /// Where the bar of a row is painted; its width is proportional to the row's time.
    QRect barRect(std::size_t row) const;
    /// The whole line of a row.
    QRect rowRect(std::size_t row) const;

    QString chartTitle() const override { return accessibleName(); }
    QSize chartSize() const override { return size(); }
    void drawChart(QPaintDevice& device) override;
    void writeRows(CsvWriter& csv) const override;
    QString chartSummary() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By the user; empty when it was let go.
    void choiceChanged(const QString& key);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paint(QPainter& painter) const;
    struct Columns {
        int titleBegin, titleEnd, barBegin, barEnd, timeEnd, shareEnd;
    };
    Columns columns() const;
    int rowHeight() const;
    std::optional<std::size_t> rowAt(const QPoint& place) const;
    std::optional<std::size_t> chosenRow() const;
    void choose(const QString& key);
    /// A rectangle given left to right, in the widget's own direction.
    QRect placed(int from, int to, const QRect& row) const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;

    std::vector<ZoneRow> m_rows;
    QString m_chosen;
    double m_longestMs = 0;
    QString m_emptyText;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
