// SPDX-License-Identifier: GPL-3.0-or-later
// OperationTableModel: what one generated token costs in arithmetic, layer by layer, as a table,
// and the same in a sentence. Holds values; counts nothing but sums.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "engine/telemetry/operation_counts.h"

namespace studio::ui {

class OperationTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Layer, Multiplications, Additions, Others, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole + 1;  ///< A text or a number.
    static constexpr int kTernaryRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the table.
    void setCounts(std::shared_ptr<const OperationCounts> counts);
    /// Whether the ternary layers multiply, and what the rest does; empty while there are no
    /// counts.
    QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const OperationCounts> m_counts;
};

}  // namespace studio::ui
