// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_source.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "ui/dialogs/settings_preset_dialog.h"
#include "ui/models/figure_text.h"
#include "ui/models/preset_text.h"
#include "ui/models/settings_draft.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"

namespace studio::ui {

SettingsSource::SettingsSource(SettingsDraft& draft)
    : m_draft(draft),
      m_presetLabel(new QLabel),
      m_description(new QLabel),
      m_textLabel(new QLabel),
      m_preset(new QComboBox),
      m_text(new QComboBox),
      m_manage(new QToolButton),
      m_files(new QPushButton),
      m_saveAs(new QAction(this)),
      m_rename(new QAction(this)),
      m_remove(new QAction(this)) {
    m_preset->setObjectName(QStringLiteral("presetChoice"));
    m_text->setObjectName(QStringLiteral("textChoice"));
    m_files->setObjectName(QStringLiteral("chooseFiles"));
    m_manage->setObjectName(QStringLiteral("managePreset"));
    m_saveAs->setObjectName(QStringLiteral("savePreset"));
    m_rename->setObjectName(QStringLiteral("renamePreset"));
    m_remove->setObjectName(QStringLiteral("removePreset"));
    m_files->setAutoDefault(false);
    arrange();
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        say(m_draft.choosePreset(m_preset->itemData(index).toString().toStdString()));
        refresh();
    });
    connect(m_text, &QComboBox::activated, this, [this](int index) {
        if (index == 0)
            m_draft.chooseCorpora({});
        else if (m_draft.corpora().isEmpty())
            chooseFiles();
        refresh();
    });
    connect(m_files, &QPushButton::clicked, this, &SettingsSource::chooseFiles);
    connect(m_saveAs, &QAction::triggered, this, &SettingsSource::save);
    connect(m_rename, &QAction::triggered, this, &SettingsSource::rename);
    connect(m_remove, &QAction::triggered, this, &SettingsSource::remove);
    connect(&draft, &SettingsDraft::changed, this, &SettingsSource::refresh);
    retranslate();
}

void SettingsSource::arrange() {
    auto* menu = new QMenu(m_manage);
    menu->addActions({m_saveAs, m_rename, m_remove});
    m_manage->setMenu(menu);
    m_manage->setPopupMode(QToolButton::InstantPopup);
    m_manage->setFocusPolicy(Qt::TabFocus);
    m_presetLabel->setBuddy(m_preset);
    m_textLabel->setBuddy(m_text);
    m_description->setProperty("role", "muted");
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    for (QComboBox* box : {m_preset, m_text}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(22);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_presetLabel, 0, 0);
    grid->addWidget(m_preset, 0, 1);
    grid->addWidget(m_manage, 0, 2);
    grid->addWidget(m_textLabel, 0, 4);
    grid->addWidget(m_text, 0, 5);
    grid->addWidget(m_files, 0, 6);
    grid->addWidget(m_description, 1, 0, 1, 7);
    grid->setColumnMinimumWidth(3, 12);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(5, 1);
}

void SettingsSource::refresh() {
    m_preset->clear();
    QString description;
    bool own = false;
    for (const PresetInfo& preset : m_draft.presets()) {
        m_preset->addItem(presetTitle(preset), toText(preset.name));
        if (preset.name != m_draft.preset())
            continue;
        m_preset->setCurrentIndex(m_preset->count() - 1);
        description = presetDescription(preset);
        own = preset.own;
    }
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_saveAs->setEnabled(m_draft.refusal().isEmpty());
    m_rename->setEnabled(own && !m_readOnly);
    m_remove->setEnabled(own && !m_readOnly);
    QStringList names;
    for (const QString& file : m_draft.corpora())
        names << QFileInfo(file).fileName();
    m_text->clear();
    m_text->addItem(tr("Storybook (built in)"));
    //: An entry of the list of texts to train on.
    m_text->addItem(names.isEmpty() ? tr("My own text files…") : names.join(QStringLiteral(", ")));
    m_text->setCurrentIndex(names.isEmpty() ? 0 : 1);
    m_text->setToolTip(m_draft.corpora().join(QLatin1Char('\n')));
}

void SettingsSource::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (QWidget* control : std::initializer_list<QWidget*>{m_preset, m_text, m_files})
        control->setEnabled(!readOnly);
    refresh();
}

void SettingsSource::applyPalette(const Palette& palette) {
    m_manage->setIcon(tintedIcon(QStringLiteral("more"), palette.text));
}

void SettingsSource::retranslate() {
    m_presetLabel->setText(tr("Start &from"));
    m_preset->setAccessibleName(tr("Preset that the settings start from"));
    m_textLabel->setText(tr("T&ext"));
    m_text->setAccessibleName(tr("Text to train on"));
    m_files->setText(tr("C&hoose files…"));
    m_files->setToolTip(tr("Train on text files of your own, one or several."));
    m_manage->setToolTip(tr("Save, rename or delete presets of your own."));
    m_manage->setAccessibleName(tr("Own presets"));
    m_saveAs->setText(tr("&Save as a preset…"));
    m_rename->setText(tr("&Rename this preset…"));
    m_remove->setText(tr("&Delete this preset"));
    refresh();
}

void SettingsSource::save() {
    PresetDialog dialog(m_draft.presets(), m_draft.preset(), this);
    if (dialog.exec() == QDialog::Accepted)
        say(m_draft.saveAs(dialog.preset(), dialog.replaces()));
}

void SettingsSource::rename() {
    bool accepted = false;
    const QString title =
        QInputDialog::getText(this, tr("Rename the preset"), tr("New name"), QLineEdit::Normal,
                              m_preset->currentText(), &accepted);
    if (accepted)
        say(m_draft.renamePreset(title.trimmed()));
}

void SettingsSource::remove() {
    const auto answer = QMessageBox::question(
        this, tr("Delete the preset"),
        tr("Delete the preset \"%1\"? Runs that were started with it keep their settings.")
            .arg(m_preset->currentText()));
    if (answer == QMessageBox::Yes)
        say(m_draft.removePreset());
}

void SettingsSource::chooseFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Train on text files"), {}, tr("Text files (*.txt *.md *.text);;All files (*)"));
    if (!files.isEmpty())
        m_draft.chooseCorpora(files);
}

void SettingsSource::say(const Status& status) {
    emit said(status.ok() ? QString() : toText(status.error().message));
}

}  // namespace studio::ui
