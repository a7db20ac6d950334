// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the tree that screen readers see and lists what they could not name.
#pragma once

#include <QStringList>

class QWidget;

namespace studio::testing {

struct AccessibleReport {
    int visited = 0;       ///< Objects in the tree.
    QStringList nameless;  ///< Controls without a name, each with its path.
};

/// Every object below the widget, seen or not: a control (something one can focus, press, choose in
/// or read as a picture) must have a name. Parts of a control that speak for it are left out: the
/// line of a spin box, scroll bars, the corner of a table, pictures beside a text.
AccessibleReport walkAccessibleTree(QWidget& root);

}  // namespace studio::testing
