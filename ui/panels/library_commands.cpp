// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_commands.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include "ui/theme/icons.h"

namespace studio::ui {
namespace {
constexpr const char* kIconName = "iconName";
}

LibraryCommands::LibraryCommands(QObject* parent) : QObject(parent), m_more(new QToolButton) {
    read = add("libraryRead", tr("Open", "a kept run"),
               tr("Opens the run to look at its curves, samples and weights. One that another "
                  "program trains is followed live."),
               Qt::Key_Return, "open");
    train = add("libraryTrain", tr("Train on", "a kept run"),
                tr("Goes on training the run from its newest checkpoint."),
                Qt::CTRL | Qt::Key_Return, "start");
    rename = add("libraryRename", tr("Rename"),
                 tr("Gives the run another name; its folder keeps its own."), Qt::Key_F2, "edit");
    tag = add("libraryTag", tr("Tags…"), tr("Words under which the chosen runs are found again."),
              Qt::CTRL | Qt::Key_G, "tag");
    trash = add("libraryTrash", tr("Move to trash"),
                tr("Moves the folders of the chosen runs to the trash of this computer."),
                QKeySequence::Delete, "delete");
    undo = add("libraryUndo", tr("Bring back from trash"), tr("Undoes the last move to the trash."),
               QKeySequence::Undo, "undo");
    none = add("libraryNone", tr("Show no curves"), tr("Takes the ticks off all runs."),
               Qt::Key_Escape, "remove");
    rebuild = add("libraryRebuild", tr("Build the library anew"),
                  tr("Reads all run folders again. The folders are what counts; the library is "
                     "only an index of them."),
                  {}, "reset");
    m_more->setObjectName(QStringLiteral("libraryMore"));
    m_more->setAccessibleName(tr("More commands for runs"));
    m_more->setToolTip(tr("Rename, tag, move to trash, build the library anew."));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    menu->addActions({rename, tag, trash, undo});
    menu->addSeparator();
    menu->addActions({none, rebuild});
    m_more->setMenu(menu);
}

QAction* LibraryCommands::add(const char* name, const QString& text, const QString& tip,
                              const QKeySequence& keys, const char* icon) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(tip);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);  // while the table has the focus
    action->setProperty(kIconName, QString::fromLatin1(icon));
    return action;
}

QToolButton* LibraryCommands::button(QAction* action) {
    auto* made = new QToolButton;
    made->setObjectName(action->objectName() + QStringLiteral("Button"));
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void LibraryCommands::applyPalette(const Palette& palette) {
    for (QAction* action : all())
        action->setIcon(tintedIcon(action->property(kIconName).toString(), palette.text));
    m_more->setIcon(tintedIcon(QStringLiteral("more"), palette.text));
}

}  // namespace studio::ui
