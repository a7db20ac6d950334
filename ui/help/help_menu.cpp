// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_menu.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QMainWindow>
#include <QMenu>

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/help/explain.h"
#include "ui/help/help_dock.h"
#include "ui/panel_docks.h"
#include "ui/theme/icons.h"

namespace studio::ui {
namespace {

constexpr const char* kIconName = "iconName";

/// What Shift+F1 explains in a panel none of whose controls has a term of its own.
constexpr std::pair<const char*, const char*> kPanelTerms[] = {
    {"loss", "training-loss"},    {"timing", "output-layer"}, {"weights", "ternary-weight"},
    {"generation", "generation"}, {"events", "checkpoint"},
};

}  // namespace

HelpMenu::HelpMenu(QMenu& menu, QMainWindow& window, PanelDocks& docks, Theme& theme)
    : QObject(&menu),
      m_menu(menu),
      m_window(window),
      m_docks(docks),
      m_theme(theme),
      m_dock(new HelpDock) {
    window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->hide();
    nameTerms();
    connect(add(tr("Shortcuts"), tr("Lists every shortcut; the list can be searched and printed."),
                "help.shortcuts", QKeySequence(Qt::Key_F1), "keyboard"),
            &QAction::triggered, this, &HelpMenu::showShortcuts);
    connect(add(tr("What is this?"),
                tr("Explains what the keyboard or the pointer is in, in the help panel."),
                "help.explain", QKeySequence(Qt::SHIFT | Qt::Key_F1), "help"),
            &QAction::triggered, this, &HelpMenu::explainFocus);
    connect(add(tr("Glossary"), tr("What the words of this program mean."), "help.glossary",
                QKeySequence(Qt::CTRL | Qt::Key_F1), "glossary"),
            &QAction::triggered, this, &HelpMenu::showGlossary);
    connect(add(tr("Take the tour"), tr("Points at each panel in turn; Esc leaves it."),
                "help.tour", {}, "tour"),
            &QAction::triggered, this, &HelpMenu::tourWanted);
    menu.addSeparator();
    connect(add(tr("&About Ternary Studio"), tr("Version and licence."), "help.about", {}, "info"),
            &QAction::triggered, this, &HelpMenu::showAbout);
}

QAction* HelpMenu::add(const QString& text, const QString& tip, const char* name,
                       const QKeySequence& keys, const char* icon) {
    QAction* action = m_menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    action->setProperty(kIconName, QString::fromLatin1(icon));
    return action;
}

void HelpMenu::nameTerms() {
    for (const PanelDocks::Entry& entry : m_docks.entries())
        for (const auto& [panel, term] : kPanelTerms)
            if (qstrcmp(panel, entry.registered->id) == 0)
                setTerm(*entry.panel, QString::fromLatin1(term));
}

void HelpMenu::explainFocus() {
    QString term = termOf(QApplication::widgetAt(QCursor::pos()));
    if (term.isEmpty())
        term = termOf(QApplication::focusWidget());
    if (term.isEmpty())
        showGlossary();
    else
        showTerm(term);
}

void HelpMenu::showTerm(const QString& id) {
    m_dock->show();
    m_dock->raise();
    m_dock->showTerm(id);
}

void HelpMenu::showGlossary() {
    m_dock->show();
    m_dock->raise();
    m_dock->focusSearch();
}

void HelpMenu::showShortcuts() {
    auto* dialog = new ShortcutsDialog(shortcutGroups(m_window), m_theme.palette(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpMenu::showAbout() {
    auto* dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpMenu::applyPalette(const Palette& palette) {
    for (QAction* action : m_menu.actions())
        if (const QString name = action->property(kIconName).toString(); !name.isEmpty())
            action->setIcon(tintedIcon(name, palette.text));
}

}  // namespace studio::ui
