// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsList: the page of the settings dialog: a section for each group with the rows that the
// filter lets through, and beside it the groups to jump to. Rows are made when they are first seen.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "ui/models/settings_model.h"
#include "ui/theme/palette.h"

class QLabel;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace studio::ui {

class SettingsRow;

class SettingsList : public QWidget {
    Q_OBJECT

public:
    SettingsList(SettingsDraft& draft, const Palette& palette);

    SettingsFilter& filter() { return m_filter; }
    void setReadOnly(bool readOnly);
    void applyPalette(const Palette& palette);
    void retranslate();
    /// Scrolls to the setting and gives its editor the focus.
    void reveal(const std::string& key);

private:
    struct Section {
        std::string group;
        QWidget* box;
        QLabel* heading;
        QVBoxLayout* rows;
    };
    void buildSections(QVBoxLayout* page);
    void arrange();
    void refresh();
    void nameGroups();
    SettingsRow& rowOf(std::size_t setting);

    SettingsDraft& m_draft;
    Palette m_palette;
    bool m_readOnly = false;
    SettingsModel m_model;
    SettingsFilter m_filter;
    std::vector<Section> m_sections;
    std::map<std::size_t, SettingsRow*> m_rows;  ///< By place in the schema.
    QListWidget* m_groups;
    QScrollArea* m_scroll;
    QLabel* m_nothing;
};

}  // namespace studio::ui
