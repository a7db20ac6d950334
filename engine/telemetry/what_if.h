// SPDX-License-Identifier: GPL-3.0-or-later
// What a training step will cost, predicted from a few short ones. The time of each group of zones
// is taken to be a sum of few terms that grow with the sizes: multiply-adds, elements that are
// touched, weights that are read or updated once a step. How much each term costs on this computer
// is fitted to measured steps, near the sizes that are asked about. Values; engine/benchmark counts
// the terms and measures the steps.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/telemetry/profiler.h"

namespace studio {

/// Groups of zones as they are predicted.
enum class CostGroup : std::uint8_t { Core, OutputLayer, Optimizer, Rest };
inline constexpr std::size_t kCostGroups = 4;
inline constexpr std::size_t kCostTerms = 3;

/// Whatever is not the core, the output layer or an optimizer is the rest.
CostGroup costGroupOf(ZoneGroup group);

/// What one step consists of: for each group the amounts of its terms, counted from sizes.
struct StepCounts {
    std::array<std::array<double, kCostTerms>, kCostGroups> terms{};
    double tokens = 0;      ///< Fed in a step.
    double supervised = 0;  ///< Of these, those that enter the loss.
};

/// A measured step, in milliseconds by group.
struct StepSample {
    StepCounts counts;
    std::array<double, kCostGroups> ms{};

    double totalMs() const;
};

/// How a step is predicted to go.
struct StepPrediction {
    std::array<double, kCostGroups> ms{};
    double tokensPerSecond = 0, supervisedPerSecond = 0;
    double outputLayerShare = 0;  ///< Of the step's time, 0 to 1.
    /// By how much the sizes lie outside those that were measured: 1 is within, 2 twice as far.
    double reach = 1;

    double totalMs() const;
};

class CostModel {
public:
    /// Fits all terms, none of which may be negative, by least squares of the relative errors.
    /// Needs at least one sample.
    static CostModel fit(std::vector<StepSample> samples);

    StepPrediction predict(const StepCounts& counts) const;
    const std::vector<StepSample>& samples() const { return m_samples; }

private:
    std::vector<StepSample> m_samples;
    std::array<std::array<double, kCostTerms>, kCostGroups> m_msEach{};
};

/// What is known of a run before it is started.
struct WhatIfAnswer {
    std::optional<StepPrediction> step;  ///< Nothing before this computer was measured for it.
    std::uint64_t memoryBytes = 0;       ///< At least; counted, not measured.
    std::int64_t parameters = 0;
    std::optional<double> finishSeconds;  ///< Of training; nothing without a limit or prediction.
    bool endsByTime = false;              ///< It is the time limit that ends it.
    std::vector<std::string> warnings;    ///< What speaks against it, a sentence each.
};

/// A calibration as it goes, or a check of a prediction against short steps of that very size.
struct WhatIfReport {
    enum class State { Running, Done, Cancelled, Failed };
    State state = State::Running;
    double fraction = 0;   ///< How far it is, 0 to 1.
    std::string activity;  ///< What is measured just now.
    std::string problem;   ///< Why it failed, for people.
    bool isCheck = false;
    std::optional<StepSample> measured;       ///< Of a check.
    std::optional<StepPrediction> predicted;  ///< What had been predicted for it.
};

/// As a sample tells: how the measured step went, in the same form as a prediction.
StepPrediction asMeasured(const StepSample& sample);

}  // namespace studio
