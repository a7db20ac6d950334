// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings_difference_model.h"

#include <algorithm>
#include <set>

#include "ui/models/figure_text.h"
#include "ui/models/settings_text.h"

namespace studio::ui {
namespace {

const std::string* valueOf(const SettingsDifferenceModel::Run& run, const std::string& key) {
    const auto found = run.settings->find(key);
    return found == run.settings->end() ? nullptr : &found->second;
}

bool differs(const std::vector<SettingsDifferenceModel::Run>& runs, const std::string& key) {
    const std::string* first = valueOf(runs.front(), key);
    return std::ranges::any_of(runs, [&](const auto& run) {
        const std::string* value = valueOf(run, key);
        return (value == nullptr) != (first == nullptr) || (value && *value != *first);
    });
}

}  // namespace

SettingsDifferenceModel::SettingsDifferenceModel(std::shared_ptr<const SettingSchema> schema,
                                                 QObject* parent)
    : QAbstractTableModel(parent), m_schema(std::move(schema)) {}

void SettingsDifferenceModel::setRuns(std::vector<Run> runs) {
    if (runs == m_runs)
        return;
    beginResetModel();
    m_runs = std::move(runs);
    m_keys.clear();
    if (m_runs.size() > 1) {
        std::set<std::string> keys;
        for (const Run& run : m_runs)
            for (const auto& [key, value] : *run.settings)
                keys.insert(key);
        // In the order in which the settings are shown everywhere; what is not known comes last.
        if (m_schema)
            for (const Setting& setting : m_schema->settings())
                if (keys.erase(setting.key) > 0 && differs(m_runs, setting.key))
                    m_keys.push_back(setting.key);
        for (const std::string& key : keys)
            if (differs(m_runs, key))
                m_keys.push_back(key);
    }
    endResetModel();
}

void SettingsDifferenceModel::applyPalette(const Palette& palette) {
    m_palette = palette;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int SettingsDifferenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int SettingsDifferenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_runs.size());
}

QString SettingsDifferenceModel::valueText(const std::string& key, const Run& run) const {
    const std::string* value = valueOf(run, key);
    if (!value)
        return QStringLiteral("–");
    if (const Setting* setting = m_schema ? m_schema->find(key) : nullptr)
        if (const auto parsed = parseSetting(*setting, *value))
            return shownValue(*setting, parsed.value());
    return toText(*value);
}

QVariant SettingsDifferenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& key = m_keys[static_cast<std::size_t>(index.row())];
    const Setting* setting = m_schema ? m_schema->find(key) : nullptr;
    if (role == Qt::ToolTipRole)
        return setting ? settingText(setting->help) + QLatin1Char('\n') + toText(key) : toText(key);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return setting ? settingText(setting->title) : toText(key);
    return valueText(key, m_runs[static_cast<std::size_t>(index.column() - 1)]);
}

QVariant SettingsDifferenceModel::headerData(int section, Qt::Orientation orientation,
                                             int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (section == 0)
        return role == Qt::DisplayRole ? tr("Setting", "column of a table") : QVariant();
    const Run& run = m_runs[static_cast<std::size_t>(section - 1)];
    if (role == Qt::DisplayRole)
        return run.name;
    if (role == Qt::DecorationRole)
        return m_palette.series(run.color);
    return {};
}

}  // namespace studio::ui
