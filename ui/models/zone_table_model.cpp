// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zone_table_model.h"

#include <algorithm>

#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

double timeOf(const ZoneRow& row, int column) {
    switch (column) {
        case ZoneTableModel::Forward:
            return row.forwardMs;
        case ZoneTableModel::Backward:
            return row.backwardMs;
        case ZoneTableModel::Update:
            return row.updateMs;
        default:
            return row.totalMs();
    }
}

}  // namespace

void ZoneTableModel::setRows(std::vector<ZoneRow> rows) {
    if (std::ranges::equal(rows, m_rows, {}, &ZoneRow::key, &ZoneRow::key)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex ZoneTableModel::indexOf(const QString& key) const {
    const auto row = std::ranges::find(m_rows, key, &ZoneRow::key);
    return row != m_rows.end() ? index(static_cast<int>(row - m_rows.begin()), 0) : QModelIndex();
}

int ZoneTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ZoneTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ZoneTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ZoneRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            if (column == Layer)
                return row.title;
            if (column == Share)
                return percentText(row.share, 1);
            // A pass that a layer does not have is no time of zero.
            return column != Total && timeOf(row, column) == 0
                       ? QString()
                       : millisecondsText(timeOf(row, column));
        case Qt::ToolTipRole:
            return row.explanation.isEmpty() ? row.summary()
                                             : row.summary() + "\n\n" + row.explanation;
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter |
                            (column == Layer ? Qt::AlignLeading : Qt::AlignTrailing));
        case kKeyRole:
            return row.key;
        case kSortRole:
        case kExportRole:
            if (column == Layer)
                return row.title;
            return column == Share ? row.share : timeOf(row, column);
        default:
            return {};
    }
}

QVariant ZoneTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == Layer ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role == Qt::ToolTipRole)
        return section == Layer ? tr("What a step of training passes through.")
               : section == Share
                   ? tr("Which part of a step's time the layer takes.")
                   : tr("Mean time in a step over the last seconds. Click to sort by it.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Layer:
            return tr("Layer", "a column of times");
        case Forward:
            return tr("Forward", "a column of times");
        case Backward:
            return tr("Backward", "a column of times");
        case Update:
            return tr("Update", "a column of times: what is neither forward nor backward");
        case Total:
            return tr("A step", "a column of times: all of a layer's time in a step");
        case Share:
            return tr("Share", "a column: part of the step's time");
        default:
            return {};
    }
}

}  // namespace studio::ui
