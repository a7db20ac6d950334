// SPDX-License-Identifier: GPL-3.0-or-later
// ViewMenu: what of the View menu is about looks: the panels, the ready layouts, light and dark,
// and motion. Remembers the last two in the settings and applies them at once. GUI thread.
#pragma once

#include <QObject>

#include "ui/theme/theme.h"

class QAction;
class QMenu;
class QSettings;

namespace studio::ui {

class Languages;
class PanelDocks;

class ViewMenu : public QObject {
    Q_OBJECT

public:
    /// All must outlive the menu, whose child this becomes.
    ViewMenu(QMenu& menu, PanelDocks& docks, Theme& theme, QSettings& settings);

    void applyPalette(const Palette& palette);
    /// Adds the choice of language, with the one in force marked.
    void addLanguages(const Languages& languages);

signals:
    /// Empty: as the system has it.
    void languageChosen(const QString& code);
    /// A layout was chosen; the panels should be seen.
    void layoutChosen();

private:
    void addLayouts();
    void addThemes();
    void addMotion();
    QAction* addLayout(const QString& text, const QString& tip, const char* name,
                       const QKeySequence& keys, const char* icon);

    QMenu& m_menu;
    PanelDocks& m_docks;
    Theme& m_theme;
    QSettings& m_settings;
};

}  // namespace studio::ui
