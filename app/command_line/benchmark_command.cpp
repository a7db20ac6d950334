// SPDX-License-Identifier: GPL-3.0-or-later
// ternary benchmark, ternary benchmark kernels
#include <algorithm>

#include "app/command_line/benchmark_report.h"
#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/command_line/progress_line.h"
#include "engine/benchmark/kernel_benchmark.h"
#include "engine/benchmark/machine_peaks.h"
#include "engine/heads/registry.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/precision.h"
#include "engine/storage/bounded_json.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

constexpr std::int64_t kFarPosition = 8000;

/// What is measured at which sizes when nothing is said.
struct Defaults {
    int sequences, length, steps;
    double fraction;
};

Defaults defaultsOf(const std::string& what, const TrainingConfig& training) {
    if (what == "evaluate")
        return {4, 256, 5, 1};
    if (what == "generate")
        return {1, 256, 60, 1};
    // The first phase that trains everything; the last one when all freeze something.
    const Result<PhasePlan> plan = PhasePlan::parse(training.phases);
    STUDIO_CHECK(plan.ok());  // validateRun() has parsed it
    const auto& phases = plan.value().phases();
    const auto it = std::ranges::find(phases, false, &Phase::embeddingFrozen);
    const Phase& phase = it != phases.end() ? *it : phases.back();
    return {phase.sequences(), phase.length, 8, training.positionFraction};
}

/// The preset with head and precision as asked for, and one phase of the sizes to be measured.
Result<RunConfig> configOf(const RunLauncher& launcher, const BenchmarkArguments& a) {
    Result<RunConfig> config = launcher.configOf(a.preset);
    if (!config)
        return config;
    RunConfig& c = config.value();
    std::vector<std::pair<std::string, std::string>> changes;
    if (!a.head.empty())
        changes.emplace_back("head.kind", a.head);
    if (!a.precision.empty())
        changes.emplace_back("precision", a.precision);
    if (a.fraction)
        changes.emplace_back("training.position_fraction", formatSetting(*a.fraction));
    for (const auto& [key, value] : changes)
        if (Status status = c.set(key, value); !status)
            return status.error();
    for (const std::string& assignment : a.assignments)
        if (Status status = c.setAssignment(assignment); !status)
            return status.error();
    if (Status status = TrainingConfig::read(c).validate(); !status)
        return status.error();
    const Defaults defaults = defaultsOf(a.what, TrainingConfig::read(c));
    const std::string phase = std::to_string(a.length.value_or(defaults.length)) + ":" +
                              std::to_string(a.sequences.value_or(defaults.sequences));
    if (Status status = c.set("training.phases", phase); !status)
        return status.error();
    if (Status status = validateRun(c); !status)
        return status.error();
    return config;
}

MachinePeaks peaksNow(const Workers& workers, const ProgressLine& line) {
    const Progress progress([&](double f, std::string_view activity) { line.show(f, activity); },
                            nullptr);
    return measurePeaks(workers, progress).value();  // nothing cancels it
}

void printReport(const nlohmann::ordered_json& json, const std::string& table, bool asJson) {
    if (asJson)
        printLine(jsonText(json));
    else
        printText(table);
}

int failure(const Error& error) {
    return interrupted() ? static_cast<int>(kInterrupted) : refuse(error, kFailed);
}

int measure(const BenchmarkArguments& a, const RunConfig& config) {
    const TrainingConfig training = TrainingConfig::read(config);
    const PhasePlan plan = PhasePlan::parse(training.phases).value();
    const Phase& phase = plan.phases().front();
    const Defaults defaults = defaultsOf(a.what, training);
    Workers workers(threadCount(a.threads));
    ProgressLine line(a.json);
    catchInterrupts();
    BenchmarkSubject subject{
        .what = a.what,
        .preset = a.preset,
        .head = formatSetting(config.value("head.kind")),
        .precision = std::string(precisionName(resolvePrecision(training.precision))),
        .instructionSet = instructionSet(),
        .sequences = phase.sequences(),
        .length = phase.length,
        .threads = workers.threads(),
        .steps = a.steps.value_or(defaults.steps),
        .warmUpSteps = a.warmUpSteps,
        .positionFraction = a.what == "evaluate" ? 1 : training.positionFraction};
    const StepBenchmarkOptions options{.config = config,
                                       .sequences = subject.sequences,
                                       .length = subject.length,
                                       .positionFraction = subject.positionFraction,
                                       .steps = subject.steps,
                                       .warmUpSteps = subject.warmUpSteps,
                                       .progress = [&](double fraction) {
                                           line.show(fraction, "Measuring");
                                           return !interrupted();
                                       }};
    const LoadMeter meter;
    const auto conclude = [&] {
        subject.load = meter.load();
        subject.peakResidentMib = static_cast<double>(peakResidentBytes()) / (1 << 20);
    };
    if (a.what == "generate") {
        const auto measured = measureGeneration(options, {subject.length, kFarPosition}, workers);
        if (!measured)
            return failure(measured.error());
        conclude();
        line.clear();
        printReport(benchmarkJson(subject, measured.value()),
                    benchmarkTable(subject, measured.value()), a.json);
        return kDone;
    }
    const auto measured = a.what == "train"      ? measureTraining(options, workers)
                          : a.what == "evaluate" ? measureEvaluation(options, workers)
                                                 : measureHead(options, workers);
    if (!measured)
        return failure(measured.error());
    conclude();  // before the peaks, which take memory of their own
    const MachinePeaks peaks = peaksNow(workers, line);
    line.clear();
    printReport(benchmarkJson(subject, measured.value(), peaks),
                benchmarkTable(subject, measured.value(), peaks), a.json);
    return kDone;
}

}  // namespace

int runBenchmark(const RunLauncher& launcher, const BenchmarkArguments& arguments) {
    if (arguments.listHeads) {
        for (const HeadEntry& head : headRegistry())
            printLine(head.name);
        return kDone;
    }
    const Result<RunConfig> config = configOf(launcher, arguments);
    if (!config)
        return refuse(config.error(), kWrongUse);
    return measure(arguments, config.value());
}

int runKernelBenchmark(int threads, bool json) {
    const Workers workers(threadCount(threads));
    const ProgressLine line(json);
    catchInterrupts();
    std::atomic<bool> cancel{false};
    const Progress progress(
        [&](double fraction, std::string_view activity) {
            line.show(fraction, activity);
            cancel.store(interrupted());
        },
        &cancel);
    const Result<RooflineReport> report = measureRoofline(workers, progress);
    line.clear();
    if (!report)
        return failure(report.error());
    printReport(rooflineJson(report.value()), rooflineTable(report.value()), json);
    return kDone;
}

}  // namespace studio::app
