// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the program: one colour for one thing in every chart, in a light and a dark
// theme. The data colours are chosen, by search, to stay apart for eyes without red or without
// green cones too; tests/ui/palette_test.cpp measures it. Knows no widgets: who paints takes it
// from Theme. Text stands only in the colours that are named as text below.
#pragma once

#include <QColor>
#include <array>

#include "engine/telemetry/profiler.h"

namespace studio::ui {

struct Palette {
    bool dark = false;

    QColor window, surface, border, grid;
    QColor selection;  ///< Behind a chosen row; every text colour is readable on it.
    QColor focus;      ///< The ring around what the keyboard reaches.

    // For text and icons: 4.5:1 on window, surface and selection.
    QColor text, mutedText, accent, error, warning, success;
    QColor disabledText;
    QColor accentStrong;  ///< accent under the pointer.
    QColor onAccent;      ///< Text on accent and accentStrong.

    QColor outputLayer;  ///< Always the same red. May be text on surface.
    QColor core;         ///< The ternary core: always the same green.
    QColor embedding, optimizer, average, data, other;
    QColor trainLoss, smoothedLoss, validationLoss, learningRate;
    QColor negative, zero, positive;  ///< The three values of a ternary weight.

    const QColor& group(ZoneGroup group) const;

    /// Colours for things without a colour of their own: runs that are compared, layers, prompts.
    /// Unlike outputLayer and core, so that these keep their meaning beside them.
    static constexpr int kSeries = 8;
    std::array<QColor, kSeries> seriesColors;
    /// index: 0 and up; from kSeries on the colours come again (draw those lines dashed).
    const QColor& series(int index) const;

    static Palette light();
    static Palette darkTheme();
};

}  // namespace studio::ui
