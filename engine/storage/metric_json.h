// SPDX-License-Identifier: GPL-3.0-or-later
// What a run reports, as lines of JSON and back: the lines of metrics.jsonl, samples.jsonl and
// --json. Numbers round-trip; those that are not finite are written as null and come back as NaN. A
// step's line has no "event"; every other line says with "event" what it is. Keys that are not
// known here are passed over, so that a line may carry more for other readers. Looks into the
// weights are in weight_json.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/base/result.h"
#include "engine/telemetry/metrics.h"

namespace studio {

/// Zone times by ZoneInfo::key(), in nanoseconds.
using ZoneTimes = std::vector<std::pair<std::string, std::int64_t>>;

/// {"step", "tokens", "elapsed_s", "loss", "nll", "bits_per_byte", "lr", "grad_norm",
/// "tokens_per_s", "output_layer_share", "phase", "wall_ns", "zones": {name: ns}}.
/// The profile is that of the step; its zones are in the table.
std::string metricLine(const StepMetrics& step, const StepProfile& profile, const ZoneTable& zones);
/// {"event": "evaluation", "step", "tokens", "elapsed_s", "nll", "bits_per_byte", "seconds",
/// "averaged_weights"}
std::string metricLine(const EvaluationMetrics& evaluation);
/// {"event": "checkpoint", "step", "elapsed_s", "unix_ms", "text"}
std::string metricLine(const RunEvent& event);
/// {"event": "weights", "step", "matrix", "negative", "zero", "positive",
/// "flips_per_1000_steps"}
std::string metricLine(const WeightSample& sample);

/// {"event": "prompt_sample", "step", "elapsed_s", "prompt", "text", "temperature", "top_k",
/// "top_p", "min_p", "repetition_penalty", "seed", "tokens", "stop"}
std::string metricLine(const PromptSample& sample);

/// What the zones of a run are, for readers that have no profiler; from `step` on.
struct ZonesLine {
    std::int64_t step = 0;
    ZoneTable zones;
};
/// {"event": "zones", "step", "zones": [{"layer", "pass", "group"}]}
std::string metricLine(const ZonesLine& line);

/// "started", "phase", "checkpoint", ...
std::string_view eventName(EventKind kind);

/// A step as a line holds it.
struct StepLine {
    StepMetrics metrics;
    std::int64_t wallNs = 0;
    ZoneTimes zones;
};
using MetricRecord = std::variant<StepLine, EvaluationMetrics, RunEvent, WeightSample, ZonesLine,
                                  PromptSample, WeightStatistics>;

/// The step a record belongs to.
std::int64_t stepOf(const MetricRecord& record);

/// Reads one line. The error does not name the file; the caller knows it.
Result<MetricRecord> parseMetricLine(std::string_view line);

/// The step of a line of any event, known here or not.
Result<std::int64_t> metricLineStep(std::string_view line);

}  // namespace studio
