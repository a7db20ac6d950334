// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab_table_model.h"

#include <cmath>
#include <limits>

#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"

namespace studio::ui {

void LabTableModel::setTable(LabTable table) {
    const bool same =
        table.contestants == m_table.contestants && table.columns.size() == m_table.columns.size();
    if (!same) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    m_table = std::move(table);
    if (m_table.rows.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void LabTableModel::applyPalette(const Palette& palette) {
    m_colors = palette;
    if (!m_table.rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DecorationRole});
}

int LabTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int LabTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant LabTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool words = m_table.columns[static_cast<std::size_t>(index.column())].words;
    const LabCell& cell =
        m_table
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return toText(cell.text);
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeading : Qt::AlignTrailing));
        case Qt::DecorationRole:
            return index.column() == 0
                       ? QVariant(m_colors.series(static_cast<int>(contestant(index.row()))))
                       : QVariant();
        case kExportRole:
            return words ? QVariant(toText(cell.text)) : QVariant(cell.value);
        case kSortRole:
            if (words)
                return toText(cell.text);
            return std::isfinite(cell.value) ? cell.value : std::numeric_limits<double>::max();
        default:
            return {};
    }
}

QVariant LabTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const LabColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::ToolTipRole)
        return toText(column.help);
    return role == Qt::DisplayRole ? QVariant(toText(column.title)) : QVariant();
}

}  // namespace studio::ui
