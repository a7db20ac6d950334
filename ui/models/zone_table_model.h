// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneTableModel: the layers of a step as a table of times and shares, the same rows as the bars.
// Sorting is a proxy's matter, by kSortRole. Holds values; computes nothing.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/models/zone_rows.h"

namespace studio::ui {

class ZoneTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Layer, Forward, Backward, Update, Total, Share, ColumnCount };
    static constexpr int kKeyRole = Qt::UserRole + 1;   ///< ZoneRow::key.
    static constexpr int kSortRole = Qt::UserRole + 2;  ///< A text or a number.

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows keep their place and their selection while the layers are the same.
    void setRows(std::vector<ZoneRow> rows);
    const std::vector<ZoneRow>& rows() const { return m_rows; }
    /// An index of the first column; not valid when no row has this key.
    QModelIndex indexOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<ZoneRow> m_rows;
};

}  // namespace studio::ui
