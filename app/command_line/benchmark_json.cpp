// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/command_line/benchmark_report.h"

namespace studio::app {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, int digits) {
    const double scale = std::pow(10.0, digits);
    return std::round(value * scale) / scale;
}

const char* groupName(ZoneGroup group) {
    switch (group) {
        case ZoneGroup::Core:
            return "core";
        case ZoneGroup::OutputLayer:
            return "output_layer";
        case ZoneGroup::Embedding:
            return "embedding";
        case ZoneGroup::Optimizer:
            return "optimizer";
        case ZoneGroup::Average:
            return "average";
        case ZoneGroup::Data:
            return "data";
        case ZoneGroup::Other:
            break;
    }
    return "other";
}

Json spreadJson(const TimeSpread& spread) {
    return {{"median", rounded(spread.median, 4)},
            {"min", rounded(spread.minimum, 4)},
            {"max", rounded(spread.maximum, 4)},
            {"mean", rounded(spread.mean, 4)}};
}

Json peaksJson(const ThreadPeaks& peaks) {
    const auto native = [](const std::optional<double>& rate) {
        return rate ? Json(rounded(*rate, 1)) : Json("not available");
    };
    Json memory = Json::array();
    for (const MemoryPeak& m : peaks.memory)
        memory.push_back({{"working_set_mib", m.workingSetBytes / (1 << 20)},
                          {"read_gbyte_per_s", rounded(m.readGbPerS, 1)},
                          {"triad_gbyte_per_s", rounded(m.triadGbPerS, 1)}});
    return {{"threads", peaks.threads},
            {"fp32_gflop_per_s", rounded(peaks.fp32Gflops, 1)},
            {"bf16_gflop_per_s", native(peaks.bf16Gflops)},
            {"int8_gop_per_s", native(peaks.int8Gops)},
            {"memory", std::move(memory)}};
}

Json peaksJson(const MachinePeaks& peaks) {
    return {{"one_thread", peaksJson(peaks.one)}, {"all_threads", peaksJson(peaks.all)}};
}

Json subjectJson(const BenchmarkSubject& s) {
    Json json = {{"what", s.what},          {"preset", s.preset},
                 {"head", s.head},          {"precision", s.precision},
                 {"isa", s.instructionSet}, {"threads", s.threads},
                 {"steps", s.steps},        {"warm_up_steps", s.warmUpSteps}};
    json["foreign_cores"] = s.load ? Json(rounded(s.load->foreignCores, 3)) : Json();
    json["stolen_cores"] = s.load ? Json(rounded(s.load->stolenCores, 3)) : Json();
    json["peak_rss_mib"] = rounded(s.peakResidentMib, 1);
    return json;
}

double shareOf(double leastSeconds, double ms) {
    return ms > 0 ? rounded(1e3 * leastSeconds / ms, 4) : 0.0;
}

}  // namespace

Json benchmarkJson(const BenchmarkSubject& s, const StepMeasurement& m, const MachinePeaks& peaks) {
    Json json = subjectJson(s);
    json["seq"] = s.length;
    json["sequences"] = s.sequences;
    json["fraction"] = s.positionFraction;
    json["tokens_per_step"] = m.tokensPerStep;
    json["positions_with_loss"] = m.positionsWithLoss;
    json["embedding_trained"] = m.embeddingTrained;
    json["parameters"] = m.parameters;
    json["tokens_per_s"] = rounded(m.tokensPerSecond(), 2);
    json["ms_per_step"] = spreadJson(m.ms);
    json["output_layer_share"] = rounded(m.outputLayerShare, 4);
    double least = 0;
    Json zones = Json::array();
    for (const ZoneMeasurement& z : m.zones) {
        const double zoneLeast = peaks.all.leastSeconds(z.work, s.precision, z.entries);
        least += zoneLeast;
        const double perMs = z.ms > 0 ? 1e-6 / z.ms : 0.0;
        zones.push_back(
            {{"zone", z.zone.key()},
             {"group", groupName(z.zone.group)},
             {"ms", rounded(z.ms, 4)},
             {"share_of_step", m.ms.mean > 0 ? rounded(z.ms / m.ms.mean, 4) : 0.0},
             {"gflop_per_s", rounded(2.0 * static_cast<double>(z.work.multiplyAdds) * perMs, 2)},
             {"gbyte_per_s", rounded(static_cast<double>(z.work.bytes) * perMs, 2)},
             {"share_of_peak", shareOf(zoneLeast, z.ms)},
             {"bound", peaks.all.boundByComputing(z.work, s.precision, z.entries) ? "computing"
                                                                                  : "memory"}});
    }
    json["share_of_peak"] = shareOf(least, m.ms.mean);
    json["zones"] = std::move(zones);
    json["unaccounted_ms"] = rounded(m.unaccountedMs, 4);
    json["peaks"] = peaksJson(peaks);
    return json;
}

Json benchmarkJson(const BenchmarkSubject& s, const std::vector<TokenMeasurement>& measured) {
    Json json = subjectJson(s);
    Json positions = Json::array();
    for (const TokenMeasurement& m : measured)
        positions.push_back({{"position", m.position},
                             {"tokens_per_s", rounded(m.tokensPerSecond(), 2)},
                             {"ms_per_token", spreadJson(m.ms)}});
    if (!measured.empty())
        json["tokens_per_s"] = rounded(measured.front().tokensPerSecond(), 2);
    json["positions"] = std::move(positions);
    return json;
}

Json rooflineJson(const RooflineReport& report) {
    STUDIO_CHECK(report.peaks.has_value());
    Json kernels = Json::array();
    for (const KernelPoint& k : report.kernels)
        kernels.push_back({{"kernel", k.name},
                           {"title", k.title},
                           {"sizes", k.sizes},
                           {"precision", k.precision},
                           {"ms", rounded(1e3 * k.seconds, 5)},
                           {"gflop_per_s", rounded(k.gflops(), 2)},
                           {"gbyte_per_s", rounded(k.gbPerS(), 2)},
                           {"operations_per_byte", rounded(k.intensity(), 3)},
                           {"share_of_peak", rounded(k.shareOfPeak, 4)},
                           {"bound", k.boundByComputing ? "computing" : "memory"}});
    return {{"what", "kernels"},
            {"isa", report.peaks->instructionSet},
            {"threads", report.peaks->all.threads},
            {"peaks", peaksJson(*report.peaks)},
            {"kernels", std::move(kernels)}};
}

}  // namespace studio::app
