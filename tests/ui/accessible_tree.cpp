// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessible_tree.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QTabBar>
#include <QWidget>

namespace studio::testing {
namespace {

bool isControl(QAccessible::Role role) {
    switch (role) {
        case QAccessible::PushButton:
        case QAccessible::ButtonMenu:
        case QAccessible::ButtonDropDown:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::SpinBox:
        case QAccessible::Slider:
        case QAccessible::Dial:
        case QAccessible::ProgressBar:
        case QAccessible::Table:
        case QAccessible::Tree:
        case QAccessible::List:
        case QAccessible::MenuItem:
        case QAccessible::PageTab:
        case QAccessible::Dialog:
        case QAccessible::Graphic:
        case QAccessible::Chart:
            return true;
        default:
            return false;
    }
}

/// A part that speaks through its owner.
bool isPart(const QWidget& widget) {
    return widget.objectName().startsWith("qt_") ||
           qobject_cast<const QAbstractSpinBox*>(widget.parent()) != nullptr ||
           qobject_cast<const QComboBox*>(widget.parent()) != nullptr ||
           widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QComboBoxListView") ||
           widget.inherits("QScrollBar") || widget.inherits("QToolBarExtension") ||
           widget.inherits("QLineEditIconButton") || widget.inherits("QTableCornerButton");
}

QString describe(const QAccessibleInterface& face) {
    const QObject* object = face.object();
    return object == nullptr ? QStringLiteral("role %1").arg(face.role())
                             : QStringLiteral("%1 \"%2\"")
                                   .arg(object->metaObject()->className(), object->objectName());
}

void walk(QAccessibleInterface* face, const QString& path, AccessibleReport& report,
          QSet<QObject*>& seen) {
    if (face == nullptr || !face->isValid())
        return;
    QObject* object = face->object();
    if (object != nullptr && object->isWidgetType()) {
        if (seen.contains(object) || isPart(*static_cast<QWidget*>(object)))
            return;
        seen.insert(object);
    }
    ++report.visited;
    const QString here = path + " / " + describe(*face);
    const bool separator = face->role() == QAccessible::Separator;
    const bool cell = face->role() == QAccessible::Cell || face->role() == QAccessible::ListItem ||
                      face->role() == QAccessible::TreeItem ||
                      face->role() == QAccessible::ColumnHeader;
    const auto* widget = qobject_cast<const QWidget*>(object);
    const bool reachable =
        widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->isWindow();
    // A label with a picture is decoration: the text beside it says the same.
    const bool decoration = qobject_cast<const QLabel*>(object) != nullptr;
    // The main window keeps bars without tabs for later; a bar is named by its current tab.
    const auto* tabs = qobject_cast<const QTabBar*>(object);
    const bool spare = tabs != nullptr && tabs->count() == 0;
    if (!separator && !cell && !decoration && !spare && (isControl(face->role()) || reachable) &&
        face->text(QAccessible::Name).trimmed().isEmpty())
        report.nameless << here;
    if (cell)
        return;
    for (int i = 0; i < face->childCount(); ++i)
        walk(face->child(i), here, report, seen);
}

}  // namespace

AccessibleReport walkAccessibleTree(QWidget& root) {
    AccessibleReport report;
    QSet<QObject*> seen;
    walk(QAccessible::queryAccessibleInterface(&root), {}, report, seen);
    // Hidden pages and docks are no children for QAccessible until they are shown.
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (!seen.contains(widget) && !widget->isWindow())
            walk(QAccessible::queryAccessibleInterface(widget), widget->parent()->objectName(),
                 report, seen);
    return report;
}

}  // namespace studio::testing
