// SPDX-License-Identifier: GPL-3.0-or-later
// HelpMenu: the Help menu and what it opens: shortcuts (F1), the explanation of what the keyboard
// or the pointer is in (Shift+F1), the glossary, the tour, about. GUI thread.
#pragma once

#include <QObject>

#include "ui/theme/theme.h"

class QAction;
class QMainWindow;
class QMenu;

namespace studio::ui {

class HelpDock;
class PanelDocks;

class HelpMenu : public QObject {
    Q_OBJECT

public:
    /// Adds the glossary's dock to the window, hidden. All must outlive the menu, whose child this
    /// becomes.
    HelpMenu(QMenu& menu, QMainWindow& window, PanelDocks& docks, Theme& theme);

    void applyPalette(const Palette& palette);
    HelpDock& dock() { return *m_dock; }
    void showTerm(const QString& id);

signals:
    void tourWanted();

private:
    QAction* add(const QString& text, const QString& tip, const char* name,
                 const QKeySequence& keys, const char* icon);
    void nameTerms();
    void explainFocus();
    void showGlossary();
    void showShortcuts();
    void showAbout();

    QMenu& m_menu;
    QMainWindow& m_window;
    PanelDocks& m_docks;
    Theme& m_theme;
    HelpDock* m_dock;
};

}  // namespace studio::ui
