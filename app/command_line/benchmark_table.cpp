// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "app/command_line/benchmark_report.h"

namespace studio::app {
namespace {

template <class... Args>
std::string format(const char* form, Args... args) {
    std::array<char, 512> text{};
    std::snprintf(text.data(), text.size(), form, args...);
    return text.data();
}

/// Columns beside each other, the first to the left, the others to the right.
std::string layOut(const std::vector<std::vector<std::string>>& rows) {
    const auto width = [](const std::string& s) {  // of UTF-8, in characters
        return static_cast<std::size_t>(
            std::ranges::count_if(s, [](char c) { return (c & 0xC0) != 0x80; }));
    };
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], width(row[c]));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string gap(widths[c] - width(row[c]), ' ');
            text += (c == 0 ? row[c] + gap : "  " + gap + row[c]);
        }
        text += '\n';
    }
    return text;
}

std::string number(double value, int digits) { return format("%.*f", digits, value); }
std::string percent(double share) { return format("%.0f %%", 100 * share); }
std::string orNotAvailable(const std::optional<double>& rate) {
    return rate ? number(*rate, 0) : "not available";
}

std::string loadText(const BenchmarkSubject& s) {
    if (!s.load || s.load->foreignCores <= 0.05)
        return {};
    return format("Disturbed: other programs kept %.2f cores busy meanwhile.\n",
                  s.load->foreignCores);
}

std::string conditions(const BenchmarkSubject& s) {
    return format("%s, head %s, %s, %s, %d %s, peak memory %.0f MiB\n", s.preset.c_str(),
                  s.head.c_str(), s.precision.c_str(), s.instructionSet.c_str(), s.threads,
                  s.threads == 1 ? "thread" : "threads", s.peakResidentMib);
}

std::string peaksTable(const MachinePeaks& peaks) {
    std::vector<std::vector<std::string>> rows{
        {"peak", "1 thread", std::to_string(peaks.all.threads) + " threads"},
        {"fp32 multiply-add, GFLOP/s", number(peaks.one.fp32Gflops, 0),
         number(peaks.all.fp32Gflops, 0)},
        {"bf16 dot product, GFLOP/s", orNotAvailable(peaks.one.bf16Gflops),
         orNotAvailable(peaks.all.bf16Gflops)},
        {"int8 dot product, GOP/s", orNotAvailable(peaks.one.int8Gops),
         orNotAvailable(peaks.all.int8Gops)}};
    for (std::size_t i = 0; i < peaks.one.memory.size(); ++i) {
        const MemoryPeak &one = peaks.one.memory[i], &all = peaks.all.memory[i];
        const std::string within =
            format(" within %.0f MiB, GB/s", one.workingSetBytes / (1 << 20));
        rows.push_back({"read" + within, number(one.readGbPerS, 0), number(all.readGbPerS, 0)});
        rows.push_back({"triad" + within, number(one.triadGbPerS, 0), number(all.triadGbPerS, 0)});
    }
    return layOut(rows);
}

}  // namespace

std::string benchmarkTable(const BenchmarkSubject& s, const StepMeasurement& m,
                           const MachinePeaks& peaks) {
    std::string text = conditions(s) + loadText(s);
    text += format(
        "%d x %d tokens, %lld positions with loss: %.0f tokens/s, %.1f ms (%.1f to %.1f)"
        ", output layer %.0f %%\n\n",
        s.sequences, s.length, static_cast<long long>(m.positionsWithLoss), m.tokensPerSecond(),
        m.ms.median, m.ms.minimum, m.ms.maximum, 100 * m.outputLayerShare);
    std::vector<ZoneMeasurement> zones = m.zones;
    std::ranges::sort(zones, std::greater(), &ZoneMeasurement::ms);
    std::vector<std::vector<std::string>> rows{
        {"zone", "ms", "of step", "GFLOP/s", "GB/s", "of peak", "bound by"}};
    double least = 0;
    for (const ZoneMeasurement& z : zones) {
        const double zoneLeast = peaks.all.leastSeconds(z.work, s.precision, z.entries);
        least += zoneLeast;
        const double perMs = z.ms > 0 ? 1e-6 / z.ms : 0.0;
        const bool computing = peaks.all.boundByComputing(z.work, s.precision, z.entries);
        rows.push_back(
            {z.zone.key(), number(z.ms, 2), percent(z.ms / std::max(1e-9, m.ms.mean)),
             z.work.multiplyAdds > 0
                 ? number(2.0 * static_cast<double>(z.work.multiplyAdds) * perMs, 1)
                 : "",
             z.work.bytes > 0 ? number(static_cast<double>(z.work.bytes) * perMs, 1) : "",
             zoneLeast > 0 ? percent(1e3 * zoneLeast / std::max(1e-9, z.ms)) : "",
             zoneLeast > 0 ? (computing ? "computing" : "memory") : ""});
    }
    rows.push_back({"outside all zones", number(m.unaccountedMs, 2),
                    percent(m.unaccountedMs / std::max(1e-9, m.ms.mean))});
    rows.push_back({"step, mean", number(m.ms.mean, 2), "100 %", "", "",
                    percent(1e3 * least / std::max(1e-9, m.ms.mean)), ""});
    return text + layOut(rows) + "\n" + peaksTable(peaks);
}

std::string benchmarkTable(const BenchmarkSubject& s,
                           const std::vector<TokenMeasurement>& measured) {
    std::string text = conditions(s) + loadText(s);
    for (const TokenMeasurement& m : measured)
        text += format("position %lld: %.0f tokens/s, %.3f ms a token (%.3f to %.3f)\n",
                       static_cast<long long>(m.position), m.tokensPerSecond(), m.ms.median,
                       m.ms.minimum, m.ms.maximum);
    return text;
}

std::string rooflineTable(const RooflineReport& report) {
    STUDIO_CHECK(report.peaks.has_value());
    std::vector<std::vector<std::string>> rows{
        {"kernel", "sizes", "precision", "ms", "GFLOP/s", "GB/s", "of peak", "bound by"}};
    for (const KernelPoint& k : report.kernels)
        rows.push_back({k.title, k.sizes, k.precision, number(1e3 * k.seconds, 3),
                        number(k.gflops(), 1), number(k.gbPerS(), 1), percent(k.shareOfPeak),
                        k.boundByComputing ? "computing" : "memory"});
    return report.peaks->instructionSet + "\n\n" + peaksTable(*report.peaks) + "\n" + layOut(rows);
}

}  // namespace studio::app
