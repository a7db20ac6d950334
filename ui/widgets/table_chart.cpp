// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_chart.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <numeric>

#include "ui/models/export_role.h"
#include "ui/theme/palette.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr int kMostRowsDrawn = 300;
constexpr int kWidestColumn = 640;  // px
constexpr int kPadding = 10;        // px, beside a cell's text

QString headerText(const QAbstractItemModel& model, int column) {
    return model.headerData(column, Qt::Horizontal).toString();
}

Qt::Alignment alignmentOf(const QVariant& value) {
    return value.isValid() ? Qt::Alignment(value.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

void writeCell(CsvWriter& csv, const QModelIndex& index) {
    const QVariant value = index.data(kExportRole);
    switch (value.typeId()) {
        case QMetaType::Double:
        case QMetaType::Float:
            csv.number(value.toDouble());
            return;
        case QMetaType::Int:
        case QMetaType::LongLong:
            csv.count(value.toLongLong());
            return;
        default:
            csv.text(value.isValid() ? value.toString() : index.data().toString());
    }
}

}  // namespace

QString TableChart::chartTitle() const { return m_view.accessibleName(); }

int TableChart::rowHeight() const { return m_view.fontMetrics().height() + 8; }

int TableChart::rowsDrawn() const {
    return m_view.model() != nullptr ? std::min(m_view.model()->rowCount(), kMostRowsDrawn) : 0;
}

QList<int> TableChart::columnWidths() const {
    QList<int> widths;
    const QFontMetrics metrics = m_view.fontMetrics();
    const QAbstractItemModel* model = m_view.model();
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(headerText(*model, column));
        for (int row = 0; row < rowsDrawn(); ++row)
            width = std::max(
                width, metrics.horizontalAdvance(model->index(row, column).data().toString()));
        widths << std::min(width, kWidestColumn) + 2 * kPadding;
    }
    return widths;
}

QSize TableChart::chartSize() const {
    const QList<int> widths = columnWidths();
    const int all = m_view.model() != nullptr ? m_view.model()->rowCount() : 0;
    const int lines = 1 + rowsDrawn() + (all > rowsDrawn() ? 1 : 0);
    return {std::max(std::accumulate(widths.begin(), widths.end(), 0), 120),
            lines * rowHeight() + kPadding};
}

void TableChart::drawRow(QPainter& painter, int row, const QList<int>& widths) const {
    const QAbstractItemModel& model = *m_view.model();
    int x = 0;
    for (int column = 0; column < widths.size(); ++column) {
        const QRect cell(x, (row + 1) * rowHeight(), widths[column], rowHeight());
        const QVariant aligned =
            row < 0 ? model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                    : model.index(row, column).data(Qt::TextAlignmentRole);
        const QString text =
            row < 0 ? headerText(model, column) : model.index(row, column).data().toString();
        painter.drawText(cell.adjusted(kPadding, 0, -kPadding, 0),
                         static_cast<int>(alignmentOf(aligned)),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                          cell.width() - 2 * kPadding + 2));
        x += widths[column];
    }
}

void TableChart::drawChart(QPaintDevice& device) {
    const Palette colors = Palette::light();
    const QSize size = chartSize();
    QPainter painter(&device);
    painter.setFont(m_view.font());
    painter.fillRect(QRect(QPoint(0, 0), size), colors.surface);
    if (m_view.model() == nullptr)
        return;
    const QList<int> widths = columnWidths();
    painter.setPen(colors.mutedText);
    drawRow(painter, -1, widths);
    painter.setPen(colors.border);
    painter.drawLine(0, rowHeight() - 1, size.width(), rowHeight() - 1);
    painter.setPen(colors.text);
    for (int row = 0; row < rowsDrawn(); ++row)
        drawRow(painter, row, widths);
    const int more = m_view.model()->rowCount() - rowsDrawn();
    if (more <= 0)
        return;
    painter.setPen(colors.mutedText);
    painter.drawText(QRect(kPadding, (rowsDrawn() + 1) * rowHeight(), size.width(), rowHeight()),
                     Qt::AlignVCenter,
                     QCoreApplication::translate(
                         "TableChart", "and %n more rows, which a CSV file has", nullptr, more));
}

void TableChart::writeRows(CsvWriter& csv) const {
    const QAbstractItemModel* model = m_view.model();
    if (model == nullptr)
        return;
    for (int column = 0; column < model->columnCount(); ++column)
        csv.text(headerText(*model, column));
    csv.endRow();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            writeCell(csv, model->index(row, column));
        csv.endRow();
    }
}

QString TableChart::chartSummary() const {
    const QAbstractItemModel* model = m_view.model();
    const int rows = model != nullptr ? model->rowCount() : 0;
    if (rows == 0)
        return QCoreApplication::translate("TableChart", "Empty", "a table");
    QStringList last;
    for (int column = 0; column < model->columnCount(); ++column)
        if (const QString text = model->index(rows - 1, column).data().toString(); !text.isEmpty())
            last << text;
    //: %1 is the last row's cells.
    return QCoreApplication::translate("TableChart", "%n rows, the last: %1", nullptr, rows)
        .arg(last.join(QStringLiteral(", ")));
}

}  // namespace studio::ui
