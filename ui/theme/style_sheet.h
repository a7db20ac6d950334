// SPDX-License-Identifier: GPL-3.0-or-later
// The small style sheet that goes with a Palette. Widgets ask for a look by the property "role":
// "figure", "caption", "heading", "title", "muted", "primary", "card", "message", "bubble".
#pragma once

#include <QString>

#include "ui/theme/palette.h"

namespace studio::ui {

/// points: the size of the system's font, to which TypeScale's factors apply.
QString styleSheet(const Palette& palette, double points);

}  // namespace studio::ui
