// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/probability_colors.h"

#include "ui/theme/widget_colors.h"

namespace studio::ui {

std::size_t probabilityClass(double probability) {
    for (std::size_t i = 0; i + 1 < kProbabilityClasses.size(); ++i)
        if (probability >= kProbabilityClasses[i])
            return i;
    return kProbabilityClasses.size() - 1;
}

QColor probabilityColor(std::size_t probabilityClass, const Palette& palette) {
    // Light text on a dark surface leaves less room for the colour behind it.
    const double strongest = palette.dark ? 0.40 : 0.75;
    const double steps = static_cast<double>(kProbabilityClasses.size() - 1);
    return mixed(palette.positive, palette.surface,
                 strongest * static_cast<double>(probabilityClass) / steps);
}

QColor differenceColor(const Palette& palette) {
    return mixed(palette.negative, palette.surface, palette.dark ? 0.40 : 0.28);
}

}  // namespace studio::ui
