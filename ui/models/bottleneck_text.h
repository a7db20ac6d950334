// SPDX-License-Identifier: GPL-3.0-or-later
// What a measured bottleneck says, in sentences made from the measured figures: where they differ
// from what others reported or from what was to be expected, the sentences say so. Values only.
#pragma once

#include <QStringList>

#include "engine/telemetry/bottleneck.h"

namespace studio::ui {

/// What FlashLM v3's author reported for the output layer, loss on all positions.
inline constexpr double kArticleShare = 0.86;
/// What is about to be expected with the loss on a quarter of the positions.
inline constexpr double kQuarterShareLow = 0.60;
inline constexpr double kQuarterShareHigh = 0.70;

/// True when the stage holds at least one step and finite times, so that it can be shown.
bool isMeasured(const std::optional<BottleneckStage>& stage);
/// A step's time in ms; the sum of the parts.
double stepMs(const BottleneckStage& stage);

/// The explanation, one item a paragraph; empty while nothing is measured.
QStringList bottleneckSentences(const BottleneckReport& report);

}  // namespace studio::ui
