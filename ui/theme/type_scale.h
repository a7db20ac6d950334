// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of type in the window, as multiples of the system's font, so that large system fonts
// make all of it larger. Widgets get them by the style sheet's "role"; plots by these numbers.
#pragma once

namespace studio::ui {

struct TypeScale {
    static constexpr double kCaption = 0.9;   ///< Under a figure, on an axis.
    static constexpr double kBody = 1.0;      ///< What the system sets.
    static constexpr double kHeading = 1.2;   ///< Of a group or a card.
    static constexpr double kFigure = 1.8;    ///< A number that is read from afar.
    static constexpr double kTitle = 2.2;     ///< Of a page.
    static constexpr double kHeadline = 3.2;  ///< The one number of a panel.
};

}  // namespace studio::ui
