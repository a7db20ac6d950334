// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/zone_bars_plot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {
constexpr int kGap = 10;       // between columns, px
constexpr int kMargin = 8;     // px, left of the titles: where a chosen row has its mark
constexpr int kLeastBar = 70;  // px, for the longest bar, before titles are cut
}  // namespace

ZoneBarsPlot::ZoneBarsPlot(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Time of a step by layer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setFocusPolicy(Qt::StrongFocus);
}

void ZoneBarsPlot::setRows(std::vector<ZoneRow> rows) {
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_longestMs = 0;
    for (const ZoneRow& row : m_rows)
        m_longestMs = std::max(m_longestMs, row.totalMs());
    if (resized)  // between times the chart menu describes the bars, at a calmer rate
        setAccessibleDescription(chartSummary());
    if (resized)
        updateGeometry();
    update();
}

void ZoneBarsPlot::setEmptyText(const QString& text) {
    m_emptyText = text;
    if (m_rows.empty())
        setAccessibleDescription(text);
    update();
}

void ZoneBarsPlot::applyPalette(const Palette& colors) {
    m_colors = colors;
    update();
}

int ZoneBarsPlot::rowHeight() const { return fontMetrics().height() + 7; }

QSize ZoneBarsPlot::sizeHint() const {
    const auto rows = static_cast<int>(std::max<std::size_t>(m_rows.size(), 3)) + 1;
    return {420, rows * rowHeight()};
}

QSize ZoneBarsPlot::minimumSizeHint() const { return {240, sizeHint().height()}; }

ZoneBarsPlot::Columns ZoneBarsPlot::columns() const {
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    int titles = metrics.horizontalAdvance(tr("Layer"));
    for (const ZoneRow& row : m_rows)
        titles = std::max(titles, boldMetrics.horizontalAdvance(row.title));
    const int share = boldMetrics.horizontalAdvance(percentText(0.888, 1)) + 2;
    const int time = boldMetrics.horizontalAdvance(millisecondsText(888.8)) + 12;
    Columns c{};
    c.shareEnd = width() - 4;  // clear of a scroll bar
    c.timeEnd = c.shareEnd - share - kGap;
    // Titles are shown whole as long as a bar of some length has room beside them.
    c.titleBegin = kMargin;
    const int most = c.timeEnd - time - 2 * kGap - kLeastBar;
    c.titleEnd = std::min(c.titleBegin + titles + 1, std::max(most, width() / 3));
    c.barBegin = c.titleEnd + kGap;
    c.barEnd = std::max(c.barBegin + 20, c.timeEnd - time - kGap);
    return c;
}

QRect ZoneBarsPlot::rowRect(std::size_t row) const {
    return {0, (static_cast<int>(row) + 1) * rowHeight(), width(), rowHeight()};
}

QRect ZoneBarsPlot::placed(int from, int to, const QRect& row) const {
    const QRect rect(from, row.top(), std::max(0, to - from), row.height());
    return QStyle::visualRect(layoutDirection(), QRect(0, row.top(), width(), row.height()), rect);
}

QRect ZoneBarsPlot::barRect(std::size_t row) const {
    const Columns c = columns();
    const QRect line = rowRect(row);
    const double part = m_longestMs > 0 ? m_rows[row].totalMs() / m_longestMs : 0.0;
    const int length = static_cast<int>(std::lround(part * (c.barEnd - c.barBegin)));
    const int inset = std::max(2, line.height() / 6);
    return placed(c.barBegin, c.barBegin + length, line.adjusted(0, inset, 0, -inset));
}

void ZoneBarsPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void ZoneBarsPlot::drawChart(QPaintDevice& device) {
    const Palette shown = std::exchange(m_colors, Palette::light());
    QPainter painter(&device);
    painter.setFont(font());
    painter.fillRect(rect(), m_colors.surface);
    paint(painter);
    m_colors = shown;
}

void ZoneBarsPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("layer"), QStringLiteral("group"), QStringLiteral("forward_ms"),
             QStringLiteral("backward_ms"), QStringLiteral("update_ms"), QStringLiteral("share")});
    for (const ZoneRow& row : m_rows) {
        csv.text(row.title).text(groupTitle(row.group)).number(row.forwardMs);
        csv.number(row.backwardMs).number(row.updateMs).number(row.share).endRow();
    }
}

QString ZoneBarsPlot::chartSummary() const {
    QStringList lines;
    for (const ZoneRow& row : m_rows)
        lines << row.summary();
    return m_rows.empty() ? m_emptyText : lines.join('\n');
}

void ZoneBarsPlot::paint(QPainter& painter) const {
    if (m_rows.empty()) {
        painter.setPen(m_colors.mutedText);
        const int margin = fontMetrics().height();
        painter.drawText(rect().adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    paintHeader(painter);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row);
}

void ZoneBarsPlot::paintHeader(QPainter& painter) const {
    const Columns c = columns();
    const QRect line(0, 0, width(), rowHeight());
    const auto trailing =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    painter.setPen(m_colors.mutedText);
    painter.drawText(placed(c.barEnd, c.timeEnd, line), trailing, tr("a step"));
    painter.drawText(placed(c.timeEnd, c.shareEnd, line), trailing, tr("share"));
    // The two shades, explained where the bars begin.
    const int box = fontMetrics().ascent() - 2;
    int x = c.barBegin;
    for (const bool forward : {true, false}) {
        const QString name = forward ? tr("forward") : tr("backward");
        const int textBegin = x + box + 4;
        const int textEnd = textBegin + fontMetrics().horizontalAdvance(name) + 1;
        if (textEnd > c.barEnd)
            break;
        QRect swatch = placed(x, x + box, line);
        swatch = QRect(swatch.left(), line.center().y() - box / 2, box, box);
        painter.fillRect(swatch, forward ? forwardShade(m_colors.other, m_colors) : m_colors.other);
        painter.drawText(placed(textBegin, textEnd, line), Qt::AlignVCenter, name);
        x = textEnd + kGap;
    }
    painter.setPen(m_colors.grid);
    painter.drawLine(0, line.bottom(), width(), line.bottom());
}

void ZoneBarsPlot::paintRow(QPainter& painter, std::size_t index) const {
    const ZoneRow& row = m_rows[index];
    const Columns c = columns();
    const QRect line = rowRect(index);
    if (row.key == m_chosen) {
        painter.fillRect(line, m_colors.selection);
        painter.fillRect(placed(0, 3, line), m_colors.accent);
    }
    const bool headline = row.group == ZoneGroup::OutputLayer;
    QFont face = font();
    face.setBold(headline);
    painter.setFont(face);
    painter.setPen(row.unaccounted ? m_colors.mutedText : m_colors.text);
    const QString title =
        QFontMetrics(face).elidedText(row.title, Qt::ElideMiddle, c.titleEnd - c.titleBegin);
    painter.drawText(placed(c.titleBegin, c.titleEnd, line), Qt::AlignLeading | Qt::AlignVCenter,
                     title);

    const QColor& color = row.unaccounted ? m_colors.grid : m_colors.group(row.group);
    QRect bar = barRect(index);
    const double total = row.totalMs();
    if (total > 0 && bar.width() == 0)
        bar.setWidth(1);  // what took time leaves a trace
    painter.fillRect(bar, color);
    if (total > 0 && row.forwardMs > 0) {
        const auto part = static_cast<int>(std::lround(bar.width() * row.forwardMs / total));
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar,
                                            QRect(bar.left(), bar.top(), part, bar.height())),
                         forwardShade(color, m_colors));
    }
    const auto trailing =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    painter.drawText(placed(c.barEnd, c.timeEnd, line), trailing, millisecondsText(total));
    painter.drawText(placed(c.timeEnd, c.shareEnd, line), trailing, percentText(row.share, 1));
}

std::optional<std::size_t> ZoneBarsPlot::rowAt(const QPoint& place) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (rowRect(row).contains(place))
            return row;
    return std::nullopt;
}

std::optional<std::size_t> ZoneBarsPlot::chosenRow() const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].key == m_chosen)
            return row;
    return std::nullopt;
}

void ZoneBarsPlot::setChosen(const QString& key) {
    m_chosen = key;
    update();
}

void ZoneBarsPlot::choose(const QString& key) {
    if (key == m_chosen)
        return;
    setChosen(key);
    emit choiceChanged(key);
}

void ZoneBarsPlot::mousePressEvent(QMouseEvent* event) {
    const auto row = rowAt(event->pos());
    if (event->button() != Qt::LeftButton || !row)
        return QWidget::mousePressEvent(event);
    choose(m_rows[*row].key == m_chosen ? QString() : m_rows[*row].key);
}

void ZoneBarsPlot::keyPressEvent(QKeyEvent* event) {
    const auto chosen = chosenRow();
    if (m_rows.empty() || (event->key() == Qt::Key_Escape && !chosen))
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_rows.size() - 1;
    switch (event->key()) {
        case Qt::Key_Down:
            return choose(m_rows[chosen ? std::min(*chosen + 1, last) : 0].key);
        case Qt::Key_Up:
            return choose(m_rows[chosen ? *chosen - std::min<std::size_t>(*chosen, 1) : last].key);
        case Qt::Key_Home:
            return choose(m_rows.front().key);
        case Qt::Key_End:
            return choose(m_rows.back().key);
        case Qt::Key_Escape:
            return choose({});
        default:
            QWidget::keyPressEvent(event);
    }
}

bool ZoneBarsPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = rowAt(help->pos());
    if (!row) {
        QToolTip::hideText();
        return true;
    }
    QString text = m_rows[*row].summary();
    if (!m_rows[*row].explanation.isEmpty())
        text += "\n\n" + m_rows[*row].explanation;
    text += "\n\n" + tr("Click to see this layer over the run.");
    QToolTip::showText(
        help->globalPos(),
        QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped()), this,
        rowRect(*row));
    return true;
}

}  // namespace studio::ui
