// SPDX-License-Identifier: GPL-3.0-or-later
// RooflineTableModel: the measured kernels as a table, numbered as in the picture. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/telemetry/roofline.h"

namespace studio::ui {

class RooflineTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Kernel, Sizes, Time, Operations, Bytes, Share, Bound, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Appends what is new when the kernels begin as those before, else starts anew.
    void setKernels(const std::vector<KernelPoint>& kernels);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<KernelPoint> m_kernels;
};

}  // namespace studio::ui
