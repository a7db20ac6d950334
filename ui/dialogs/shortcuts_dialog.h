// SPDX-License-Identifier: GPL-3.0-or-later
// ShortcutsDialog: every shortcut of the window, grouped by menu and panel, searchable and
// printable. Reads the actions themselves (shortcutGroups), so it cannot be out of date.
#pragma once

#include <QDialog>
#include <QString>
#include <vector>

#include "ui/theme/palette.h"

class QLineEdit;
class QMainWindow;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace studio::ui {

struct ShortcutGroup {
    struct Line {
        QString keys;  ///< As the platform writes them.
        QString text;  ///< What they do.
    };
    QString title;
    std::vector<Line> lines;
};

/// The actions of the menus, by menu, then those of each panel (actions and shortcuts that are
/// children of a dock's widget; a QShortcut says by its whatsThis what it does).
std::vector<ShortcutGroup> shortcutGroups(const QMainWindow& window);
/// The same as a page to be printed.
QString shortcutPage(const std::vector<ShortcutGroup>& groups);

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(std::vector<ShortcutGroup> groups, const Palette& palette, QWidget* parent);

private:
    void fillModel();
    void buildTable();
    void filter(const QString& text);
    void print();

    std::vector<ShortcutGroup> m_groups;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_search;
    QTreeView* m_table;
};

}  // namespace studio::ui
