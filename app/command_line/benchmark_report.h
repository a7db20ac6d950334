// SPDX-License-Identifier: GPL-3.0-or-later
// What `ternary benchmark` prints: one JSON object, or a table for people.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "engine/benchmark/step_benchmark.h"
#include "engine/benchmark/token_benchmark.h"
#include "engine/platform/process_usage.h"
#include "engine/telemetry/roofline.h"

namespace studio::app {

/// What was measured, and on what.
struct BenchmarkSubject {
    std::string what, preset, head, precision, instructionSet;
    int sequences = 0, length = 0, threads = 1, steps = 0, warmUpSteps = 0;
    double positionFraction = 1;
    double peakResidentMib = 0;
    std::optional<LoadMeter::Load> load{};
};

/// Shares of the peak are of all threads' peaks.
nlohmann::ordered_json benchmarkJson(const BenchmarkSubject& subject,
                                     const StepMeasurement& measured, const MachinePeaks& peaks);
nlohmann::ordered_json benchmarkJson(const BenchmarkSubject& subject,
                                     const std::vector<TokenMeasurement>& measured);
nlohmann::ordered_json rooflineJson(const RooflineReport& report);

std::string benchmarkTable(const BenchmarkSubject& subject, const StepMeasurement& measured,
                           const MachinePeaks& peaks);
std::string benchmarkTable(const BenchmarkSubject& subject,
                           const std::vector<TokenMeasurement>& measured);
std::string rooflineTable(const RooflineReport& report);

}  // namespace studio::app
