// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings_model.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/settings_draft.h"
#include "ui/models/settings_text.h"

namespace studio::ui {

SettingsModel::SettingsModel(const SettingsDraft& draft, QObject* parent)
    : QAbstractListModel(parent), m_draft(draft) {
    connect(&draft, &SettingsDraft::changed, this,
            [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
}

int SettingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_draft.schema().settings().size());
}

QVariant SettingsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Setting& setting = m_draft.schema().settings()[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return settingText(setting.title);
        case Qt::ToolTipRole:
            return settingText(setting.help);
        case KeyRole:
            return toText(setting.key);
        case GroupRole:
            return toText(setting.group);
        case TextRole:
            return m_draft.text(setting.key);
        case ProblemRole:
            return m_draft.problem(setting.key);
        case ChangedRole:
            return m_draft.isChanged(setting.key);
        case AdvancedRole:
            return setting.advanced;
        case SearchRole:
            return QStringList{settingText(setting.title), toText(setting.key),
                               settingText(setting.group), settingText(setting.help),
                               settingText(setting.why)}
                .join(QLatin1Char('\n'))
                .toLower();
        default:
            return {};
    }
}

void SettingsFilter::setWords(const QString& text) {
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void SettingsFilter::setAdvanced(bool shown) {
    m_advanced = shown;
    invalidateFilter();
}

void SettingsFilter::setChangesOnly(bool only) {
    m_changesOnly = only;
    invalidateFilter();
}

bool SettingsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool changed = index.data(SettingsModel::ChangedRole).toBool();
    if (m_changesOnly && !changed)
        return false;
    if (!m_words.isEmpty()) {
        const QString text = index.data(SettingsModel::SearchRole).toString();
        return std::ranges::all_of(m_words,
                                   [&](const QString& word) { return text.contains(word); });
    }
    // What is changed or wrong is never out of sight.
    return m_advanced || !index.data(SettingsModel::AdvancedRole).toBool() || changed ||
           !index.data(SettingsModel::ProblemRole).toString().isEmpty();
}

}  // namespace studio::ui
