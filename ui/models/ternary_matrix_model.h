// SPDX-License-Identifier: GPL-3.0-or-later
// TernaryMatrixModel: the ternary matrices of a run as a list, with their shares of -1, 0 and +1
// as roles and their flips over the run, for the delegate that paints them. Holds the statistics it
// was given; computes nothing.
#pragma once

#include <QAbstractListModel>
#include <memory>

#include "engine/telemetry/snapshot.h"
#include "ui/models/flip_curves.h"

namespace studio::ui {

/// Shares of the three values, summing to 1; all 0 for an empty matrix.
struct TernaryShares {
    double negative = 0, zero = 0, positive = 0;
};
TernaryShares sharesOf(const TernaryMatrixInfo& matrix);

class TernaryMatrixModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NegativeShareRole = Qt::UserRole + 1,
        ZeroShareRole,
        PositiveShareRole,
        SizeTextRole,  ///< "683 × 256"
    };
    using QAbstractListModel::QAbstractListModel;

    /// Null empties the list. Rows keep their place while the matrices keep their names.
    void setStatistics(std::shared_ptr<const WeightStatistics> statistics);
    /// Null when there is no such row.
    const TernaryMatrixInfo* matrix(int row) const;
    void setFlips(const FlipCurves& curves);
    /// Shares that flip in a step, over the run; empty while nothing is known.
    const std::vector<float>& flips(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void repaintAll();

    std::shared_ptr<const WeightStatistics> m_statistics;
    FlipCurves m_flips;
};

}  // namespace studio::ui
