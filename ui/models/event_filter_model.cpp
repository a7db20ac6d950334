// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_filter_model.h"

#include "ui/models/event_table_model.h"

namespace studio::ui {

EventFilterModel::EventFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void EventFilterModel::setText(const QString& text) { setFilterFixedString(text); }

void EventFilterModel::setKindShown(EventKind kind, bool shown) {
    if (isKindShown(kind) == shown)
        return;
    if (shown)
        m_hidden.erase(kind);
    else
        m_hidden.insert(kind);
    invalidateFilter();
}

void EventFilterModel::showAllKinds() {
    m_hidden.clear();
    invalidateFilter();
}

bool EventFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QVariant kind = sourceModel()->index(row, 0, parent).data(EventTableModel::KindRole);
    return !m_hidden.contains(static_cast<EventKind>(kind.toInt())) &&
           QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

}  // namespace studio::ui
