// SPDX-License-Identifier: GPL-3.0-or-later
// EventTableModel: the events of a run as a table of kind, time, step and text. Follows a
// MetricLog, taking only what is new; holds no widgets. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QIcon>
#include <map>
#include <memory>
#include <vector>

#include "engine/telemetry/metrics.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class EventTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, Time, Step, Text, ColumnCount };
    static constexpr int KindRole = Qt::UserRole;  ///< The EventKind as an int.

    /// Every kind, in the order of the filter's menu.
    static std::vector<EventKind> kinds();
    static QString kindText(EventKind kind);
    static QString kindIcon(EventKind kind);

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes over what the log has gained; another log, or none, starts anew.
    void follow(const std::shared_ptr<const MetricLog>& log);
    void applyPalette(const Palette& palette);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const MetricLog> m_log;
    std::vector<RunEvent> m_events;
    std::map<EventKind, QIcon> m_icons;
    QColor m_errorColor;
};

}  // namespace studio::ui
