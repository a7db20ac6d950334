// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/metric_json.h"

#include <algorithm>
#include <array>

#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"
#include "engine/storage/weight_json.h"

namespace studio {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// In the order of EventKind.
constexpr std::array<std::string_view, 10> kEventNames = {
    "started", "phase",   "checkpoint", "paused",   "resumed",
    "sample",  "warning", "error",      "finished", "head_changed"};

/// In the order of ZonePass and of ZoneGroup.
constexpr std::array<std::string_view, 3> kPassNames = {"forward", "backward", "update"};
constexpr std::array<std::string_view, 7> kGroupNames = {
    "core", "output_layer", "embedding", "optimizer", "average", "data", "other"};

constexpr std::size_t kMostCorpora = 10'000;
constexpr const char* kSource = "The line of metrics";

template <class Value>
Result<MetricRecord> outcome(const JsonFields& fields, Value value) {
    if (Status status = fields.status(); !status)
        return status.error();
    return MetricRecord(std::move(value));
}

/// Eleven days in nanoseconds: no step is longer, and sums of such times stay in range.
constexpr std::int64_t kLongestNs = 1'000'000'000'000'000;

void readTimes(JsonFields& fields, ZoneTimes& into) {
    json times;
    fields.object("zones", times);
    for (const auto& [name, ns] : times.items()) {
        if (!ns.is_number_unsigned() || ns.get<std::uint64_t>() > kLongestNs)
            return fields.refuse("zones", "an object of times");
        into.emplace_back(name, ns.get<std::int64_t>());
    }
}

Result<MetricRecord> parseStep(const json& object) {
    StepLine line;
    StepMetrics& step = line.metrics;
    JsonFields fields(object, kSource);
    fields.integer("step", step.step);
    fields.integer("tokens", step.tokens);
    fields.real("elapsed_s", step.elapsedSeconds);
    fields.real("loss", step.loss);
    fields.real("nll", step.nll);
    fields.real("bits_per_byte", step.bitsPerByte);
    fields.real("lr", step.learningRate);
    fields.real("grad_norm", step.gradientNorm);
    fields.real("tokens_per_s", step.tokensPerSecond);
    fields.real("output_layer_share", step.outputLayerShare);
    fields.integer("phase", step.phase);
    fields.integer("wall_ns", line.wallNs);
    if (line.wallNs < 0 || line.wallNs > kLongestNs)
        fields.refuse("wall_ns", "the time of a step");
    readTimes(fields, line.zones);
    return outcome(fields, std::move(line));
}

/// "corpora" is only there for a run with several.
void readCorpora(JsonFields& fields, std::vector<CorpusScore>& into) {
    const json* list = fields.find("corpora");
    if (!list)
        return;
    if (!list->is_array() || list->size() > kMostCorpora)
        return fields.refuse("corpora", "a list of scores");
    for (const json& entry : *list) {
        if (!entry.is_object())
            return fields.refuse("corpora", "a list of scores");
        JsonFields own(entry, kSource);
        CorpusScore score;
        own.text("corpus", score.name);
        own.real("nll", score.nll);
        own.real("bits_per_byte", score.bitsPerByte);
        if (!own.status())
            return fields.refuse("corpora", "a list of scores");
        into.push_back(std::move(score));
    }
}

Result<MetricRecord> parseEvaluation(const json& object) {
    EvaluationMetrics evaluation;
    JsonFields fields(object, kSource);
    fields.integer("step", evaluation.step);
    fields.integer("tokens", evaluation.tokens);
    fields.real("elapsed_s", evaluation.elapsedSeconds);
    fields.real("nll", evaluation.nll);
    fields.real("bits_per_byte", evaluation.bitsPerByte);
    fields.real("seconds", evaluation.seconds);
    fields.flag("averaged_weights", evaluation.averagedWeights);
    readCorpora(fields, evaluation.corpora);
    return outcome(fields, std::move(evaluation));
}

Result<MetricRecord> parseWeights(const json& object) {
    WeightSample sample;
    JsonFields fields(object, kSource);
    fields.integer("step", sample.step);
    fields.integer("matrix", sample.matrix);
    fields.real("negative", sample.negative);
    fields.real("zero", sample.zero);
    fields.real("positive", sample.positive);
    fields.real("flips_per_1000_steps", sample.flipsPerThousandSteps);
    return outcome(fields, sample);
}

Result<MetricRecord> parseSample(const json& object) {
    PromptSample sample;
    SamplingSettings& sampling = sample.pin.sampling;
    JsonFields fields(object, kSource);
    fields.integer("step", sample.step);
    fields.real("elapsed_s", sample.elapsedSeconds);
    fields.text("prompt", sample.pin.prompt);
    fields.text("text", sample.text);
    fields.real("temperature", sampling.temperature);
    fields.integer("top_k", sampling.topK);
    fields.real("top_p", sampling.topP);
    fields.real("min_p", sampling.minP);
    fields.real("repetition_penalty", sampling.repetitionPenalty);
    fields.integer("seed", sampling.seed);
    fields.integer("tokens", sampling.tokens);
    fields.text("stop", sampling.stop);
    return outcome(fields, std::move(sample));
}

Result<ZoneInfo> parseZone(const json& object) {
    if (!object.is_object())
        return Error{"The line of metrics has a zone that is not an object; it is damaged."};
    ZoneInfo zone;
    std::string pass, group;
    JsonFields fields(object, "A zone in the line of metrics");
    fields.text("layer", zone.layer);
    fields.text("pass", pass);
    fields.text("group", group);
    const auto passAt = std::ranges::find(kPassNames, pass);
    const auto groupAt = std::ranges::find(kGroupNames, group);
    if (passAt == kPassNames.end())
        fields.refuse("pass", "a known pass");
    if (groupAt == kGroupNames.end())
        fields.refuse("group", "a known group");
    if (Status status = fields.status(); !status)
        return status.error();
    zone.pass = static_cast<ZonePass>(passAt - kPassNames.begin());
    zone.group = static_cast<ZoneGroup>(groupAt - kGroupNames.begin());
    return zone;
}

Result<MetricRecord> parseZones(const json& object) {
    ZonesLine line;
    JsonFields fields(object, kSource);
    fields.integer("step", line.step);
    const json* zones = fields.find("zones");
    if (!zones || !zones->is_array())
        fields.refuse("zones", "a list");
    else
        for (const json& each : *zones) {
            Result<ZoneInfo> zone = parseZone(each);
            if (!zone)
                return zone.error();
            line.zones.push_back(std::move(zone).value());
        }
    return outcome(fields, std::move(line));
}

Result<MetricRecord> parseEvent(const json& object, std::string_view name) {
    const auto kind = std::ranges::find(kEventNames, name);
    if (kind == kEventNames.end())
        return Error{"The line of metrics has the unknown event " + quotedName(name) +
                     "; it is damaged or of a newer version."};
    RunEvent event;
    event.kind = static_cast<EventKind>(kind - kEventNames.begin());
    JsonFields fields(object, kSource);
    fields.integer("step", event.step);
    fields.real("elapsed_s", event.elapsedSeconds);
    fields.integer("unix_ms", event.unixMilliseconds);
    fields.text("text", event.text);
    if (event.kind == EventKind::HeadChanged) {
        HeadChange& change = event.headChange.emplace();
        fields.text("head_before", change.before);
        fields.text("head_after", change.after);
        fields.real("nll_before", change.nllBefore);
        fields.real("nll_after", change.nllAfter);
    }
    return outcome(fields, std::move(event));
}

Result<json> parseObject(std::string_view line) {
    constexpr int kDepth = 4;  // as a look into the weights has
    Result<json> object = parseJson(line, kDepth, kSource);
    if (object && !object.value().is_object())
        return Error{"The line of metrics is not a JSON object; it is damaged."};
    return object;
}

}  // namespace

std::string_view eventName(EventKind kind) { return kEventNames[static_cast<std::size_t>(kind)]; }

std::string metricLine(const StepMetrics& step, const StepProfile& profile,
                       const ZoneTable& zones) {
    STUDIO_CHECK(profile.selfNs.size() <= zones.size());
    ordered_json times = ordered_json::object();
    for (std::size_t i = 0; i < profile.selfNs.size(); ++i)
        times[zones[i].key()] = profile.selfNs[i];
    return jsonText(ordered_json{{"step", step.step},
                                 {"tokens", step.tokens},
                                 {"elapsed_s", step.elapsedSeconds},
                                 {"loss", step.loss},
                                 {"nll", step.nll},
                                 {"bits_per_byte", step.bitsPerByte},
                                 {"lr", step.learningRate},
                                 {"grad_norm", step.gradientNorm},
                                 {"tokens_per_s", step.tokensPerSecond},
                                 {"output_layer_share", step.outputLayerShare},
                                 {"phase", step.phase},
                                 {"wall_ns", profile.wallNs},
                                 {"zones", std::move(times)}});
}

std::string metricLine(const EvaluationMetrics& evaluation) {
    ordered_json line{
        {"event", "evaluation"},         {"step", evaluation.step},
        {"tokens", evaluation.tokens},   {"elapsed_s", evaluation.elapsedSeconds},
        {"nll", evaluation.nll},         {"bits_per_byte", evaluation.bitsPerByte},
        {"seconds", evaluation.seconds}, {"averaged_weights", evaluation.averagedWeights}};
    for (const CorpusScore& score : evaluation.corpora)
        line["corpora"].push_back(
            {{"corpus", score.name}, {"nll", score.nll}, {"bits_per_byte", score.bitsPerByte}});
    return jsonText(line);
}

std::string metricLine(const RunEvent& event) {
    ordered_json line{{"event", eventName(event.kind)},
                      {"step", event.step},
                      {"elapsed_s", event.elapsedSeconds},
                      {"unix_ms", event.unixMilliseconds},
                      {"text", event.text}};
    if (const auto& change = event.headChange) {
        line["head_before"] = change->before;
        line["head_after"] = change->after;
        line["nll_before"] = change->nllBefore;
        line["nll_after"] = change->nllAfter;
    }
    return jsonText(line);
}

std::string metricLine(const WeightSample& sample) {
    return jsonText(ordered_json{{"event", "weights"},
                                 {"step", sample.step},
                                 {"matrix", sample.matrix},
                                 {"negative", sample.negative},
                                 {"zero", sample.zero},
                                 {"positive", sample.positive},
                                 {"flips_per_1000_steps", sample.flipsPerThousandSteps}});
}

std::string metricLine(const PromptSample& sample) {
    const SamplingSettings& sampling = sample.pin.sampling;
    return jsonText(ordered_json{{"event", "prompt_sample"},
                                 {"step", sample.step},
                                 {"elapsed_s", sample.elapsedSeconds},
                                 {"prompt", sample.pin.prompt},
                                 {"text", sample.text},
                                 {"temperature", sampling.temperature},
                                 {"top_k", sampling.topK},
                                 {"top_p", sampling.topP},
                                 {"min_p", sampling.minP},
                                 {"repetition_penalty", sampling.repetitionPenalty},
                                 {"seed", sampling.seed},
                                 {"tokens", sampling.tokens},
                                 {"stop", sampling.stop}});
}

std::string metricLine(const ZonesLine& line) {
    ordered_json zones = ordered_json::array();
    for (const ZoneInfo& zone : line.zones)
        zones.push_back({{"layer", zone.layer},
                         {"pass", kPassNames[static_cast<std::size_t>(zone.pass)]},
                         {"group", kGroupNames[static_cast<std::size_t>(zone.group)]}});
    return jsonText(
        ordered_json{{"event", "zones"}, {"step", line.step}, {"zones", std::move(zones)}});
}

std::int64_t stepOf(const MetricRecord& record) {
    return std::visit(
        [](const auto& value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, StepLine>)
                return value.metrics.step;
            else
                return value.step;
        },
        record);
}

Result<std::int64_t> metricLineStep(std::string_view line) {
    const Result<json> object = parseObject(line);
    if (!object)
        return object.error();
    std::int64_t step = 0;
    JsonFields fields(object.value(), kSource);
    fields.integer("step", step);
    if (Status status = fields.status(); !status)
        return status.error();
    return step;
}

Result<MetricRecord> parseMetricLine(std::string_view line) {
    const Result<json> object = parseObject(line);
    if (!object)
        return object.error();
    if (!object.value().contains("event"))
        return parseStep(object.value());
    std::string event;
    JsonFields fields(object.value(), kSource);
    fields.text("event", event);
    if (Status status = fields.status(); !status)
        return status.error();
    if (event == "evaluation")
        return parseEvaluation(object.value());
    if (event == "weights")
        return parseWeights(object.value());
    if (event == "prompt_sample")
        return parseSample(object.value());
    if (event == "zones")
        return parseZones(object.value());
    if (event == "weight_moment") {
        Result<WeightStatistics> moment = parseWeightMoment(object.value());
        return moment ? Result<MetricRecord>(std::move(moment).value())
                      : Result<MetricRecord>(moment.error());
    }
    return parseEvent(object.value(), event);
}

}  // namespace studio
