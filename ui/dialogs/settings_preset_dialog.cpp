// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_preset_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/preset_text.h"

namespace studio::ui {

PresetDialog::PresetDialog(std::vector<PresetInfo> presets, const std::string& current,
                           QWidget* parent)
    : QDialog(parent),
      m_presets(std::move(presets)),
      m_title(new QLineEdit),
      m_description(new QLineEdit),
      m_problem(new QLabel),
      m_replace(new QCheckBox(tr("&Replace the preset of this name"))) {
    setWindowTitle(tr("Save as a preset"));
    setObjectName(QStringLiteral("presetDialog"));
    m_title->setObjectName(QStringLiteral("presetTitle"));
    m_title->setMaxLength(60);
    m_title->setAccessibleName(tr("Name of the preset"));
    m_description->setObjectName(QStringLiteral("presetDescription"));
    m_description->setAccessibleName(tr("Description of the preset"));
    m_description->setPlaceholderText(tr("What it is for, in a sentence"));
    m_replace->setObjectName(QStringLiteral("replacePreset"));
    m_problem->setProperty("role", "muted");
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("savePresetNow"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(tr("&Name"), m_title);
    form->addRow(tr("&Description"), m_description);
    form->addRow(m_replace);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(440);
    const auto shown = std::ranges::find(m_presets, current, &PresetInfo::name);
    if (shown != m_presets.end() && shown->own) {
        m_title->setText(toText(shown->title));
        m_description->setText(presetDescription(*shown));
    }
    connect(m_title, &QLineEdit::textChanged, this, &PresetDialog::check);
    connect(m_replace, &QCheckBox::toggled, this, &PresetDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void PresetDialog::check() {
    const QString title = m_title->text().trimmed();
    const auto same = std::ranges::find_if(m_presets, [&](const PresetInfo& preset) {
        return presetTitle(preset).compare(title, Qt::CaseInsensitive) == 0;
    });
    const bool taken = same != m_presets.end();
    const bool replaceable = taken && same->own;
    m_replace->setVisible(replaceable);
    const bool letters = std::ranges::any_of(title, [](QChar c) { return c.isLetterOrNumber(); });
    if (taken && !replaceable)
        m_problem->setText(
            tr("This preset comes with the program and stays as it is. Choose "
               "another name."));
    else
        m_problem->setText(tr("The command line knows it as well: ternary presets."));
    m_save->setEnabled(letters && (!taken || (replaceable && m_replace->isChecked())));
}

PresetInfo PresetDialog::preset() const {
    return {{},
            m_title->text().trimmed().toStdString(),
            m_description->text().trimmed().toStdString(),
            true};
}

bool PresetDialog::replaces() const { return !m_replace->isHidden() && m_replace->isChecked(); }

}  // namespace studio::ui
