// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ternary_picture.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr std::int64_t kLongestSide = 32'768;

QString valueText(int colorIndex) {
    return colorIndex == 0   ? QStringLiteral("−1")
           : colorIndex == 2 ? QStringLiteral("+1")
                             : QStringLiteral("0");
}

}  // namespace

TernaryPicture::TernaryPicture(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("The matrix as a picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TernaryPicture::setMatrix(const TernaryMatrixInfo* matrix) {
    const bool fits =
        matrix != nullptr && matrix->pictureRows > 0 && matrix->pictureColumns > 0 &&
        matrix->pictureRows <= kLongestSide && matrix->pictureColumns <= kLongestSide &&
        matrix->pictureRows <= matrix->rows && matrix->pictureColumns <= matrix->columns &&
        static_cast<std::int64_t>(matrix->values.size()) ==
            matrix->pictureRows * matrix->pictureColumns;
    if (!fits) {
        m_image = {};
        m_summary = tr("Empty");
        update();
        return;
    }
    const auto rows = static_cast<int>(matrix->pictureRows);
    const auto columns = static_cast<int>(matrix->pictureColumns);
    m_rows = matrix->rows;
    m_columns = matrix->columns;
    if (m_image.size() != QSize(columns, rows))
        m_image = QImage(columns, rows, QImage::Format_Indexed8);
    setColorTable();
    const std::int8_t* value = matrix->values.data();
    for (int row = 0; row < rows; ++row) {
        uchar* line = m_image.scanLine(row);
        for (int column = 0; column < columns; ++column, ++value)
            line[column] = static_cast<uchar>(*value > 0 ? 2 : *value < 0 ? 0 : 1);
    }
    m_summary = tr("%1 rows, %2 columns; %3 weights are -1, %4 are 0, %5 are +1")
                    .arg(countText(m_rows), countText(m_columns), countText(matrix->negative),
                         countText(matrix->zero), countText(matrix->positive));
    update();
}

void TernaryPicture::setColorTable() {
    m_image.setColorTable({m_colors.negative.rgb(), m_colors.zero.rgb(), m_colors.positive.rgb()});
}

void TernaryPicture::applyPalette(const Palette& colors) {
    m_colors = colors;
    if (!m_image.isNull())
        setColorTable();
    update();
}

QRect TernaryPicture::imageRect() const {
    if (m_image.isNull())
        return {};
    const int line = fontMetrics().height() + 4;
    const QRect room = rect().adjusted(line, 0, 0, -2 * line);  // labels left and below, legend
    double scale = std::min(room.width() / static_cast<double>(m_image.width()),
                            room.height() / static_cast<double>(m_image.height()));
    if (scale >= 1.0)
        scale = std::floor(scale);
    const QSize size(std::max(1, static_cast<int>(m_image.width() * scale)),
                     std::max(1, static_cast<int>(m_image.height() * scale)));
    return {room.left() + (room.width() - size.width()) / 2,
            room.top() + std::min(8, room.height() - size.height()), size.width(), size.height()};
}

void TernaryPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void TernaryPicture::drawChart(QPaintDevice& device) {
    const Palette shown = m_colors;
    applyPalette(Palette::light());
    {
        QPainter painter(&device);
        painter.setFont(font());
        painter.fillRect(rect(), m_colors.surface);
        paint(painter);
    }
    applyPalette(shown);
}

void TernaryPicture::writeRows(CsvWriter& csv) const {
    for (int row = 0; row < m_image.height(); ++row) {
        for (int column = 0; column < m_image.width(); ++column)
            csv.count(m_image.pixelIndex(column, row) - 1);
        csv.endRow();
    }
}

QString TernaryPicture::chartSummary() const { return m_summary; }

void TernaryPicture::paint(QPainter& painter) const {
    painter.setPen(m_colors.mutedText);
    if (m_image.isNull()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No values yet"));
        return;
    }
    const QRect picture = imageRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(picture, m_image);

    const int line = fontMetrics().height() + 4;
    const QString columns =
        m_image.width() == m_columns
            ? tr("%1 columns: inputs").arg(countText(m_columns))
            : tr("%1 of %2 columns: inputs").arg(countText(m_image.width()), countText(m_columns));
    const QString rows =
        m_image.height() == m_rows
            ? tr("%1 rows: outputs").arg(countText(m_rows))
            : tr("%1 of %2 rows: outputs").arg(countText(m_image.height()), countText(m_rows));
    painter.drawText(QRect(0, picture.bottom() + 1, width(), line)
                         .translated(picture.center().x() - width() / 2, 0),
                     Qt::AlignCenter, columns);
    painter.save();
    painter.translate(picture.left() - line, picture.center().y());
    painter.rotate(-90);
    painter.drawText(QRect(-height() / 2, 0, height(), line), Qt::AlignCenter, rows);
    painter.restore();
    paintLegend(painter);
}

void TernaryPicture::paintLegend(QPainter& painter) const {
    const QFontMetrics metrics = fontMetrics();
    const int box = metrics.ascent() - 1;
    const int entry = box + 5 + metrics.horizontalAdvance(valueText(0)) + 16;
    const QRect picture = imageRect();
    int x = std::max(0, picture.center().x() - (3 * entry - 16) / 2);
    const int y = picture.bottom() + 1 + metrics.height() + 4;
    const QColor fills[] = {m_colors.negative, m_colors.zero, m_colors.positive};
    for (int i = 0; i < 3; ++i, x += entry) {
        painter.fillRect(QRect(x, y + (metrics.height() - box) / 2, box, box), fills[i]);
        painter.drawText(QRect(x + box + 5, y, entry, metrics.height()), Qt::AlignVCenter,
                         valueText(i));
    }
}

std::optional<QPoint> TernaryPicture::weightAt(const QPoint& place) const {
    const QRect picture = imageRect();
    if (!picture.contains(place))
        return std::nullopt;
    return QPoint((place.x() - picture.left()) * m_image.width() / picture.width(),
                  (place.y() - picture.top()) * m_image.height() / picture.height());
}

bool TernaryPicture::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto weight = weightAt(help->pos());
    const QString text =
        weight ? tr("Row %1, column %2: %3")
                     .arg(countText(pictureIndex(weight->y(), m_image.height(), m_rows) + 1),
                          countText(pictureIndex(weight->x(), m_image.width(), m_columns) + 1),
                          valueText(m_image.pixelIndex(*weight)))
               : tr("Each pixel is one weight: how input (column) enters output (row). With -1, 0 "
                    "and +1 alone, adding and subtracting replace multiplication.");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace studio::ui
