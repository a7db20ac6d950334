// SPDX-License-Identifier: GPL-3.0-or-later
// EventFilterModel: the events of an EventTableModel whose kind is wanted and whose cells contain a
// text. GUI thread.
#pragma once

#include <QSortFilterProxyModel>
#include <set>

#include "engine/telemetry/metrics.h"

namespace studio::ui {

class EventFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit EventFilterModel(QObject* parent = nullptr);

    /// Upper and lower case count as the same; empty lets all through.
    void setText(const QString& text);
    void setKindShown(EventKind kind, bool shown);
    void showAllKinds();
    bool showsAllKinds() const { return m_hidden.empty(); }
    bool isKindShown(EventKind kind) const { return !m_hidden.contains(kind); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::set<EventKind> m_hidden;
};

}  // namespace studio::ui
