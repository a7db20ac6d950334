// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsSource: the top of the settings dialog: which preset the settings start from, what can be
// done with the user's own presets, and which text is trained on.
#pragma once

#include <QWidget>

#include "engine/base/result.h"

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace studio::ui {

struct Palette;
class SettingsDraft;

class SettingsSource : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSource(SettingsDraft& draft);

    void setReadOnly(bool readOnly);
    void applyPalette(const Palette& palette);
    void retranslate();
    /// Asks for name and description and saves the draft as a preset of the user's.
    void save();

signals:
    /// A sentence on what was refused; empty when what was asked for is done.
    void said(const QString& sentence);

private:
    void arrange();
    void refresh();
    void rename();
    void remove();
    void chooseFiles();
    void say(const Status& status);

    SettingsDraft& m_draft;
    bool m_readOnly = false;
    QLabel *m_presetLabel, *m_description, *m_textLabel;
    QComboBox *m_preset, *m_text;
    QToolButton* m_manage;
    QPushButton* m_files;
    QAction *m_saveAs, *m_rename, *m_remove;
};

}  // namespace studio::ui
