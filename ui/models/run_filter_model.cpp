// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_filter_model.h"

#include <algorithm>

#include "ui/models/run_table_model.h"

namespace studio::ui {

RunFilterModel::RunFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(RunTableModel::SortRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void RunFilterModel::setWords(const QString& text) {
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunFilterModel::setStanding(std::optional<RunStanding> standing) {
    m_standing = standing;
    invalidateFilter();
}

bool RunFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex run = sourceModel()->index(row, 0, parent);
    if (m_standing && run.data(RunTableModel::StandingRole).toInt() != int(*m_standing))
        return false;
    const QString text = run.data(RunTableModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

}  // namespace studio::ui
