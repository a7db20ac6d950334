// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsModel: the settings of a draft as rows, with all that is shown of each, and
// SettingsFilter: those of them that a search finds and the view wants. Hold no values themselves.
#pragma once

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace studio::ui {

class SettingsDraft;

class SettingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole,
        GroupRole,     ///< Untranslated, as an identifier.
        TextRole,      ///< As it stands in the editor.
        ProblemRole,   ///< Empty when there is none.
        ChangedRole,   ///< Differs from the preset.
        AdvancedRole,  ///< Hidden from the basic view.
        SearchRole,    ///< Everything that a search looks through, in lower case.
    };

    /// The draft outlives the model.
    explicit SettingsModel(const SettingsDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display: the title. ToolTip: the help.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const SettingsDraft& m_draft;
};

class SettingsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit SettingsFilter(QObject* parent = nullptr) : QSortFilterProxyModel(parent) {}

    /// All words must be found, in any order. While there are words, advanced settings are found
    /// too.
    void setWords(const QString& text);
    void setAdvanced(bool shown);
    void setChangesOnly(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    bool m_advanced = false, m_changesOnly = false;
};

}  // namespace studio::ui
