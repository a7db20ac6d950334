// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of tokens by their probability: the less probable, the stronger. One hue whose
// lightness changes, so that colour-blind eyes read it too; text on it stays legible.
#pragma once

#include <QColor>
#include <QString>
#include <array>

#include "ui/theme/palette.h"

namespace studio::ui {

/// Lower bounds of the classes, most probable first; the last class begins at 0.
inline constexpr std::array kProbabilityClasses{0.8, 0.5, 0.2, 0.05, 0.0};

/// Index into kProbabilityClasses; what is no number counts as improbable.
std::size_t probabilityClass(double probability);
/// The background of a class; the most probable has the surface's own.
QColor probabilityColor(std::size_t probabilityClass, const Palette& palette);
/// The background of a token that differs from its counterpart.
QColor differenceColor(const Palette& palette);

}  // namespace studio::ui
