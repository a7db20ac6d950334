// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDialog: all settings of a new run, made from their description, and the button that
// starts it. While a run trains it shows that run's settings, which can be used as a start for the
// next. Composes; what it shows is in SettingsDraft.
#pragma once

#include <QDialog>

#include "ui/models/settings_draft.h"
#include "ui/theme/palette.h"

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace studio::ui {

class RunActions;
class SettingsList;
class SettingsSource;
class SettingsSummary;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// Backend and actions outlive the dialog. Shows the settings of the run while one is active.
    SettingsDialog(StudioBackend& backend, RunActions& actions, const Palette& palette,
                   QWidget* parent = nullptr);

    SettingsDraft& draft() { return m_draft; }
    bool isReadOnly() const { return m_readOnly; }
    void chooseCorpora(const QStringList& files) { m_draft.chooseCorpora(files); }
    void applyPalette(const Palette& palette);

    QSize sizeHint() const override { return {1040, 700}; }

signals:
    /// The user's presets are others now.
    void presetsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    QWidget* buildBanner();
    QLayout* buildSearch();
    QLayout* buildButtons();
    void connectParts();
    void addShortcuts();
    void retranslate();
    void refresh();
    void setReadOnly(bool readOnly);
    void say(const QString& sentence);
    void start();

    RunActions& m_actions;
    Palette m_palette;
    SettingsDraft m_draft;
    bool m_readOnly = false;
    QString m_said;  ///< What was refused last.
    std::vector<PresetInfo> m_knownPresets;

    SettingsSource* m_source;
    SettingsList* m_list;
    SettingsSummary* m_summary;
    QWidget* m_banner;
    QLabel *m_bannerText, *m_reason;
    QLineEdit* m_search;
    QAction* m_searchIcon;
    QCheckBox *m_advanced, *m_changesOnly;
    QToolButton *m_undo, *m_redo;
    QPushButton *m_reuse, *m_resetAll, *m_save, *m_close, *m_start;
};

}  // namespace studio::ui
