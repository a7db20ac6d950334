// SPDX-License-Identifier: GPL-3.0-or-later
// What the loss plot says in words: the values at the cross-hair, the figures of a stretch, and a
// summary of the run. Values only.
#pragma once

#include <QString>

#include "ui/models/loss_curves.h"

namespace studio::ui {

/// "Step 1,200": a point's place on the axis.
QString placeText(const LossCurves& curves, double x);
/// All measures of the train point, the smoothed value, the last evaluation before it and the
/// learning rate, a line each.
QString readoutText(const LossCurves& curves, std::size_t point);
/// Mean and slope, a line each; a hint when there is nothing to reckon with.
QString figuresText(const LossCurves& curves, const RangeFigures& figures);
/// Where the run stands, in two sentences; empty before its first step.
QString lossSummary(const LossCurves& curves);

}  // namespace studio::ui
