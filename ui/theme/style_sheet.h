// SPDX-License-Identifier: GPL-3.0-or-later
// The small style sheet that goes with a Palette. Widgets ask for a look by the property "role":
// "figure", "caption", "heading", "title", "primary", "card", "message".
#pragma once

#include <QString>

#include "ui/theme/palette.h"

namespace studio::ui {

QString styleSheet(const Palette& palette);

}  // namespace studio::ui
