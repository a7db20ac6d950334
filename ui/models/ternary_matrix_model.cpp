// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ternary_matrix_model.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"

namespace studio::ui {
namespace {

bool sameMatrices(const WeightStatistics* a, const WeightStatistics* b) {
    return a != nullptr && b != nullptr &&
           std::ranges::equal(a->matrices, b->matrices, {}, &TernaryMatrixInfo::name,
                              &TernaryMatrixInfo::name);
}

}  // namespace

TernaryShares sharesOf(const TernaryMatrixInfo& matrix) {
    const auto total = static_cast<double>(matrix.negative + matrix.zero + matrix.positive);
    if (total <= 0)
        return {};
    return {static_cast<double>(matrix.negative) / total, static_cast<double>(matrix.zero) / total,
            static_cast<double>(matrix.positive) / total};
}

void TernaryMatrixModel::setStatistics(std::shared_ptr<const WeightStatistics> statistics) {
    if (statistics == m_statistics)
        return;
    if (sameMatrices(statistics.get(), m_statistics.get())) {
        m_statistics = std::move(statistics);
        return repaintAll();
    }
    beginResetModel();
    m_statistics = std::move(statistics);
    endResetModel();
}

void TernaryMatrixModel::repaintAll() {
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void TernaryMatrixModel::setFlips(const FlipCurves& curves) {
    m_flips = curves;
    repaintAll();
}

const std::vector<float>& TernaryMatrixModel::flips(int row) const {
    return m_flips.of(static_cast<std::size_t>(std::max(row, 0)));
}

const TernaryMatrixInfo* TernaryMatrixModel::matrix(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_statistics->matrices[static_cast<std::size_t>(row)];
}

int TernaryMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_statistics ? 0 : static_cast<int>(m_statistics->matrices.size());
}

QVariant TernaryMatrixModel::data(const QModelIndex& index, int role) const {
    const TernaryMatrixInfo* info = index.isValid() ? matrix(index.row()) : nullptr;
    if (info == nullptr)
        return {};
    const TernaryShares shares = sharesOf(*info);
    switch (role) {
        case Qt::DisplayRole:
            return partTitle(info->name);
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return tr("%1 (%2): %3 are -1, %4 are 0, %5 are +1")
                .arg(toText(info->name), data(index, SizeTextRole).toString(),
                     percentText(shares.negative, 1), percentText(shares.zero, 1),
                     percentText(shares.positive, 1));
        case SizeTextRole:
            return tr("%1 × %2", "rows, columns")
                .arg(countText(info->rows), countText(info->columns));
        case NegativeShareRole:
            return shares.negative;
        case ZeroShareRole:
            return shares.zero;
        case PositiveShareRole:
            return shares.positive;
        default:
            return {};
    }
}

}  // namespace studio::ui
