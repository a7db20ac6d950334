// SPDX-License-Identifier: GPL-3.0-or-later
// What "See the bottleneck" measures: v3's sizes with GPT-2's vocabulary, first with the loss on
// all positions, then on a quarter of them.
#pragma once

#include <optional>
#include <string>

namespace studio {

/// One of the two measurements.
struct BottleneckStage {
    double positionFraction = 1;
    double seconds = 0;  ///< Trained so far.
    double targetSeconds = 30;
    int steps = 0;
    double tokensPerSecond = 0;
    double outputLayerShare = 0;  ///< Of the wall time, 0 to 1.
    double operationShare = 0;    ///< Of the counted multiply-adds, 0 to 1.
    double coreMs = 0, outputLayerMs = 0, optimizerMs = 0, otherMs = 0;  ///< A step.
};

struct BottleneckReport {
    enum class State { Preparing, Running, Done, Cancelled, Failed };
    State state = State::Preparing;
    std::string problem;  ///< Why it failed, for people.
    std::optional<BottleneckStage> allPositions;
    std::optional<BottleneckStage> quarter;
};

}  // namespace studio
