// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryCommands: what can be done with the runs of the library, as actions for buttons, menus and
// keys: their texts, shortcuts and icons. What they do is the panel's business.
#pragma once

#include <QObject>

#include "ui/theme/palette.h"

class QAction;
class QToolButton;
class QWidget;

namespace studio::ui {

class LibraryCommands : public QObject {
    Q_OBJECT

public:
    explicit LibraryCommands(QObject* parent);

    QAction *read, *train, *rename, *tag, *trash, *undo, *none, *rebuild;

    QList<QAction*> all() const { return {read, train, rename, tag, trash, undo, none, rebuild}; }
    /// For one of the actions.
    static QToolButton* button(QAction* action);
    /// A button whose menu has what is rarely wanted.
    QToolButton* moreButton() const { return m_more; }
    void applyPalette(const Palette& palette);

private:
    QAction* add(const char* name, const QString& text, const QString& tip,
                 const QKeySequence& keys, const char* icon);

    QToolButton* m_more;
};

}  // namespace studio::ui
