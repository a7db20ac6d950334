// SPDX-License-Identifier: GPL-3.0-or-later
// How the Palette reaches ordinary widgets: as a QPalette of a panel, and as the colours of a
// label that is quieter, or an error. Also the few mixed shades that charts share.
#pragma once

#include <QColor>
#include <QPalette>

#include "ui/theme/palette.h"

class QWidget;

namespace studio::ui {

/// Colours of ordinary controls on a panel's surface.
QPalette widgetPalette(const Palette& colors);
/// Sets the colour of a label's text.
void setTextColor(QWidget* label, const QColor& color);
/// `amount` of `top` over the rest of `bottom`, 0 to 1; opaque.
QColor mixed(const QColor& top, const QColor& bottom, double amount);
/// The lighter shade of a group's colour, for the forward pass; the backward pass has it full.
QColor forwardShade(const QColor& group, const Palette& colors);

}  // namespace studio::ui
