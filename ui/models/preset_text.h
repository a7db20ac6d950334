// SPDX-License-Identifier: GPL-3.0-or-later
// Names and descriptions of presets for people: the built-in ones translated, the user's own as
// they were typed.
#pragma once

#include <QString>

#include "ui/studio_backend.h"

namespace studio::ui {

QString presetTitle(const PresetInfo& preset);
QString presetDescription(const PresetInfo& preset);

}  // namespace studio::ui
