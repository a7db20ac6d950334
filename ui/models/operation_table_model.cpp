// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/operation_table_model.h"

#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"

namespace studio::ui {
namespace {

std::int64_t countOf(const LayerOperations& layer, int column) {
    switch (column) {
        case OperationTableModel::Multiplications:
            return layer.multiplications;
        case OperationTableModel::Additions:
            return layer.additions;
        default:
            return layer.others;
    }
}

}  // namespace

void OperationTableModel::setCounts(std::shared_ptr<const OperationCounts> counts) {
    if (counts == m_counts)
        return;
    beginResetModel();
    m_counts = std::move(counts);
    endResetModel();
}

QString OperationTableModel::summary() const {
    if (!m_counts || m_counts->empty())
        return {};
    int ternary = 0;
    LayerOperations inTernary, elsewhere;
    for (const LayerOperations& layer : *m_counts) {
        ternary += layer.ternary ? 1 : 0;
        LayerOperations& sum = layer.ternary ? inTernary : elsewhere;
        sum.multiplications += layer.multiplications;
        sum.additions += layer.additions;
    }
    const QString inside =
        inTernary.multiplications == 0
            ? tr("No multiplication in a ternary layer: the %n ternary layers take %1 additions "
                 "and subtractions for a token.",
                 nullptr, ternary)
                  .arg(countText(inTernary.additions))
            : tr("The %n ternary layers take %1 multiplications and %2 additions for a token.",
                 nullptr, ternary)
                  .arg(countText(inTernary.multiplications), countText(inTernary.additions));
    return inside + ' ' +
           tr("The other layers take %1 multiplications and %2 additions.")
               .arg(countText(elsewhere.multiplications), countText(elsewhere.additions));
}

int OperationTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_counts ? 0 : static_cast<int>(m_counts->size());
}

int OperationTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LayerOperations& layer = (*m_counts)[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            if (column == Layer)
                //: A layer whose weights are -1, 0 and +1.
                return layer.ternary ? tr("%1 (ternary)").arg(partTitle(layer.layer))
                                     : partTitle(layer.layer);
            return countText(countOf(layer, column));
        case Qt::ToolTipRole:
            return layer.ternary ? tr("Weights of -1, 0 and +1: their inputs are subtracted, "
                                      "skipped or added, never multiplied.")
                                 : partExplanation(layer.layer);
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter |
                            (column == Layer ? Qt::AlignLeading : Qt::AlignTrailing));
        case kTernaryRole:
            return layer.ternary;
        case kSortRole:
        case kExportRole:
            return column == Layer ? QVariant(partTitle(layer.layer))
                                   : QVariant(qlonglong{countOf(layer, column)});
        default:
            return {};
    }
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == Layer ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role == Qt::ToolTipRole && section == Others)
        return tr("Divisions, roots and exponentials.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Layer:
            return tr("Layer", "a column of counted operations");
        case Multiplications:
            return tr("Multiplications");
        case Additions:
            return tr("Additions", "and subtractions");
        case Others:
            return tr("Other", "operations: divisions, roots, exponentials");
        default:
            return {};
    }
}

}  // namespace studio::ui
