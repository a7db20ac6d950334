// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_list.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <set>

#include "ui/dialogs/settings_row.h"
#include "ui/models/figure_text.h"
#include "ui/models/settings_draft.h"
#include "ui/models/settings_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {

SettingsList::SettingsList(SettingsDraft& draft, const Palette& palette)
    : m_draft(draft),
      m_palette(palette),
      m_model(draft),
      m_groups(new QListWidget),
      m_scroll(new QScrollArea),
      m_nothing(new QLabel) {
    m_filter.setSourceModel(&m_model);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 8, 12);
    column->setSpacing(14);
    buildSections(column);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setProperty("role", "muted");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addStretch();
    m_scroll->setObjectName(QStringLiteral("settingsPage"));
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_groups->setObjectName(QStringLiteral("settingsGroups"));
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setSpacing(3);
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_groups);
    layout->addWidget(m_scroll, 1);
    connect(m_groups, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_scroll->verticalScrollBar()->setValue(
                m_sections[static_cast<std::size_t>(row)].box->y());
    });
    connect(&draft, &SettingsDraft::changed, this, &SettingsList::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &SettingsList::arrange);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &SettingsList::arrange);
    applyPalette(palette);
    retranslate();
}

void SettingsList::buildSections(QVBoxLayout* page) {
    for (const Setting& setting : m_draft.schema().settings()) {
        if (std::ranges::find(m_sections, setting.group, &Section::group) != m_sections.end())
            continue;
        auto* box = new QWidget;
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* heading = new QLabel;
        heading->setProperty("role", "heading");
        heading->setContentsMargins(14, 0, 0, 4);
        column->addWidget(heading);
        auto* rows = new QVBoxLayout;
        rows->setSpacing(0);
        column->addLayout(rows);
        page->addWidget(box);
        m_sections.push_back({setting.group, box, heading, rows});
        m_groups->addItem(QString());
    }
}

SettingsRow& SettingsList::rowOf(std::size_t place) {
    if (const auto found = m_rows.find(place); found != m_rows.end())
        return *found->second;
    const Setting& setting = m_draft.schema().settings()[place];
    auto* row = new SettingsRow(m_draft, setting, m_palette);
    row->setReadOnly(m_readOnly);
    const auto section = std::ranges::find(m_sections, setting.group, &Section::group);
    const auto before = std::ranges::count_if(m_rows, [&](const auto& made) {
        return made.first < place && m_draft.schema().settings()[made.first].group == setting.group;
    });
    section->rows->insertWidget(static_cast<int>(before), row);
    m_rows.emplace(place, row);
    return *row;
}

void SettingsList::arrange() {
    std::set<std::size_t> wanted;
    std::set<std::string> groups;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const auto place =
            static_cast<std::size_t>(m_filter.mapToSource(m_filter.index(row, 0)).row());
        wanted.insert(place);
        groups.insert(m_draft.schema().settings()[place].group);
        rowOf(place);
    }
    for (const auto& [place, row] : m_rows)
        row->setVisible(wanted.contains(place));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const bool shown = groups.contains(m_sections[i].group);
        m_sections[i].box->setVisible(shown);
        m_groups->item(static_cast<int>(i))->setHidden(!shown);
    }
    m_nothing->setVisible(wanted.empty());
    refresh();
}

void SettingsList::refresh() {
    for (const auto& [place, row] : m_rows)
        row->refresh();
    nameGroups();
}

void SettingsList::nameGroups() {
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const std::string& group = m_sections[i].group;
        int changed = 0, wrong = 0;
        for (const Setting& setting : m_draft.schema().settings()) {
            if (setting.group != group)
                continue;
            changed += m_draft.isChanged(setting.key) ? 1 : 0;
            wrong += m_draft.problem(setting.key).isEmpty() ? 0 : 1;
        }
        QListWidgetItem* item = m_groups->item(static_cast<int>(i));
        const QString name = settingText(group);
        //: A group of settings, and how many of them differ from the preset.
        item->setText(changed > 0 ? tr("%1 (%2)").arg(name).arg(changed) : name);
        item->setForeground(wrong > 0     ? m_palette.error
                            : changed > 0 ? m_palette.accent
                                          : m_palette.text);
        //: %n: settings of a group.
        item->setToolTip(changed > 0 ? tr("%n differ(s) from the preset", nullptr, changed)
                                     : QString());
    }
}

void SettingsList::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (const auto& [place, row] : m_rows)
        row->setReadOnly(readOnly);
}

void SettingsList::applyPalette(const Palette& palette) {
    m_palette = palette;
    QPalette plain = m_groups->palette();
    plain.setColor(QPalette::Base, palette.window);
    m_groups->setPalette(plain);
    for (const auto& [place, row] : m_rows)
        row->applyPalette(palette);
    nameGroups();
}

void SettingsList::retranslate() {
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_nothing->setText(
        tr("No setting has these words. Try another word, or show the advanced ones."));
    for (const Section& section : m_sections)
        section.heading->setText(settingText(section.group));
    arrange();
    for (const auto& [place, row] : m_rows)
        row->retranslate();
    int widest = 0;
    for (const Section& section : m_sections)
        widest = std::max(widest, fontMetrics().horizontalAdvance(settingText(section.group)));
    m_groups->setFixedWidth(widest + fontMetrics().horizontalAdvance(QStringLiteral(" (88)")) + 32);
}

void SettingsList::reveal(const std::string& key) {
    const auto& settings = m_draft.schema().settings();
    const auto place = static_cast<std::size_t>(std::ranges::find(settings, key, &Setting::key) -
                                                settings.begin());
    SettingsRow& row = rowOf(place);
    m_scroll->ensureWidgetVisible(&row);
    if (auto* editor = row.findChild<QWidget*>(QStringLiteral("edit.") + toText(key)))
        editor->setFocus(Qt::OtherFocusReason);
}

}  // namespace studio::ui
