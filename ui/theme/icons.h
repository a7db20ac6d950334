// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons (resources/icons), drawn in black and tinted here, so that one drawing
// serves light and dark themes at every screen scale.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace studio::ui {

/// name: a file of resources/icons without ".svg". The disabled state is drawn fainter.
QIcon tintedIcon(const QString& name, const QColor& color);
/// The program's icon, in its own colours.
QIcon programIcon();

}  // namespace studio::ui
