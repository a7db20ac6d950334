// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the program: one colour for one thing in every chart, in a light and a dark
// theme. The data colours are chosen to stay apart for colour-blind eyes (after Okabe and Ito).
#pragma once

#include <QColor>

#include "engine/telemetry/profiler.h"

namespace studio::ui {

struct Palette {
    bool dark = false;

    QColor window, surface, text, mutedText, border, grid, accent, error;

    QColor outputLayer;  ///< Always the same red.
    QColor core;         ///< The ternary core: always the same green.
    QColor embedding, optimizer, average, data, other;
    QColor trainLoss, smoothedLoss, validationLoss, learningRate;
    QColor negative, zero, positive;  ///< The three values of a ternary weight.

    const QColor& group(ZoneGroup group) const;

    static Palette light();
    static Palette darkTheme();
};

}  // namespace studio::ui
