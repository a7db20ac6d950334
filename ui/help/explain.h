// SPDX-License-Identifier: GPL-3.0-or-later
// Joins widgets with the glossary: a widget that has a term shows it as its tool tip and is what
// Shift+F1 explains while the keyboard or the pointer is in it.
#pragma once

#include <QString>

class QWidget;

namespace studio::ui {

/// The widget's tool tip becomes the term's, below what it says already. The term must exist.
void explain(QWidget& widget, const QString& termId);
/// Names the term without touching the tool tip; for panels and other containers.
void setTerm(QWidget& widget, const QString& termId);
/// Of the widget, or of the nearest of its parents that has one; empty when none has.
QString termOf(const QWidget* widget);

}  // namespace studio::ui
