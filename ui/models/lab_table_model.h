// SPDX-License-Identifier: GPL-3.0-or-later
// LabTableModel: a laboratory's table of results for a view: texts to show, numbers to sort by
// (kSortRole; what is missing goes last) and to export. GUI thread.
#pragma once

#include <QAbstractTableModel>

#include "engine/telemetry/lab_table.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class LabTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = 0x0201;

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows keep their places while output layers and columns stay the same.
    void setTable(LabTable table);
    void applyPalette(const Palette& palette);
    /// Of the plan, by row.
    std::size_t contestant(int row) const {
        return m_table.contestants[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    LabTable m_table;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
