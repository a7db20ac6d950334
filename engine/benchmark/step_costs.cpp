// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/step_costs.h"

#include <algorithm>
#include <cmath>

#include "engine/data/batch_sampler.h"
#include "engine/heads/registry.h"
#include "engine/training/run_schema.h"
#include "engine/training/training_config.h"

namespace studio {
namespace {

constexpr int kCalibrationRows = 1024;
constexpr int kGroupSequences = 4;      // as the benchmark draws positions
constexpr double kMemoryWarning = 0.8;  // of the computer's

PhasePlan planOf(const RunConfig& config) {
    const auto plan = PhasePlan::parse(std::get<std::string>(config.value("training.phases")));
    STUDIO_CHECK(plan.ok());  // the settings are valid
    return plan.value();
}

double positionsWithLoss(double fraction, int sequences, int length) {
    const int groups = sequences % kGroupSequences == 0 ? sequences / kGroupSequences : 1;
    const int each = sequences / groups * length;
    return fraction >= 1 ? sequences * length : groups * std::max(1.0, std::floor(each * fraction));
}

/// The same settings with other sizes; what the width wants of the others is kept.
RunConfig resized(const RunConfig& config, std::int64_t vocabulary, int width, int inner) {
    RunConfig other = config;
    const auto set = [&](const char* key, SettingValue value) {
        STUDIO_CHECK(other.setValue(key, std::move(value)).ok());
    };
    set("tokenizer.kind", std::string("bpe"));
    set("tokenizer.vocabulary", vocabulary);
    set("model.width", std::int64_t{width});
    set("model.inner", std::int64_t{inner});
    return other;
}

int stepsFor(const StepCounts& counts) {
    constexpr double kWork = 3e9;  // multiply-adds of all timed steps, about half a second
    const double each = counts.terms[0][0] + counts.terms[1][0];
    return static_cast<int>(std::clamp(kWork / std::max(1.0, each), 4.0, 60.0));
}

Result<StepSample> measure(const RunConfig& config, int sequences, int length, Workers& workers,
                           const Progress& progress) {
    StepSample sample;
    sample.counts = countStep(config, sequences, length);
    const double fraction = std::get<double>(config.value("training.position_fraction"));
    const auto measured = measureTraining(
        {.config = config,
         .sequences = sequences,
         .length = length,
         .positionFraction = fraction,
         .steps = stepsFor(sample.counts),
         .warmUpSteps = 2,
         .progress =
             [&](double part) { return progress.advance(part, "Measuring short steps").ok(); }},
        workers);
    if (!measured)
        return measured.error();
    const StepMeasurement& m = measured.value();
    // Zones are known as means; a step that was disturbed counts less in the median.
    const double steady = m.ms.mean > 0 ? m.ms.median / m.ms.mean : 1.0;
    for (const ZoneMeasurement& zone : m.zones)
        sample.ms[static_cast<std::size_t>(costGroupOf(zone.zone.group))] += steady * zone.ms;
    sample.ms[static_cast<std::size_t>(CostGroup::Rest)] += steady * m.unaccountedMs;
    return sample;
}

/// Seconds of training up to the limits, by the model.
std::optional<double> finishSeconds(const RunConfig& config, const CostModel& model,
                                    bool& endsByTime) {
    const TrainingConfig training = TrainingConfig::read(config);
    double seconds = 0;
    for (const PhaseInfo& phase : planOf(config).describe(training.limitSteps)) {
        const std::int64_t last = std::min(phase.lastStep, training.limitSteps);
        if (last < phase.firstStep)
            continue;
        const StepPrediction step =
            model.predict(countStep(config, phase.sequences, phase.sequenceLength));
        seconds += 1e-3 * step.totalMs() * static_cast<double>(last - phase.firstStep + 1);
    }
    const double limit = 60 * training.limitMinutes;
    endsByTime = limit > 0 && limit < seconds;
    return endsByTime ? limit : seconds;
}

}  // namespace

Phase mainPhase(const RunConfig& config) {
    const PhasePlan plan = planOf(config);
    const std::int64_t limit = std::get<std::int64_t>(config.value("limit.steps"));
    const auto tokens = [&](const Phase& phase) {
        const std::int64_t last = phase.lastStep > 0 ? std::min(phase.lastStep, limit) : limit;
        return static_cast<double>(std::max<std::int64_t>(0, last - phase.firstStep + 1)) *
               static_cast<double>(phase.tokensPerStep());
    };
    return *std::ranges::max_element(plan.phases(), {}, tokens);
}

StepCounts countStep(const RunConfig& config, int sequences, int length) {
    const ModelConfig model = expectedModel(config);
    const double fraction = std::get<double>(config.value("training.position_fraction"));
    const HeadCost head = chosenHead(config).cost(model, config);
    const double rows = double(sequences) * length;
    const double losses = positionsWithLoss(fraction, sequences, length);
    const double d = model.width, inner = model.inner;
    const double layers = static_cast<double>(model.dilations.size());
    const double embedding = double(model.vocabulary) * d;
    const double core = static_cast<double>(model.expectedParameters()) - embedding;
    const double headWork = losses * static_cast<double>(head.trainingMultiplyAddsPerRow);
    StepCounts counts;
    counts.tokens = rows;
    counts.supervised = losses;
    const auto put = [&](CostGroup group, double a, double b, double c) {
        counts.terms[static_cast<std::size_t>(group)] = {a, b, c};
    };
    put(CostGroup::Core, 3 * rows * static_cast<double>(model.multiplyAddsPerRow()),
        rows * model.recursions * (d * (3 * layers + 3) + 3 * inner), core);
    put(CostGroup::OutputLayer, headWork, headWork / d,
        embedding + static_cast<double>(head.parameters));
    // AdamW's sweep; the products of NorMuon; rows of the embedding that a step touches.
    put(CostGroup::Optimizer, embedding + static_cast<double>(head.parameters),
        d * d * (d + 3 * inner), rows * d);
    put(CostGroup::Rest, rows * d, losses * d, embedding);
    return counts;
}

std::string calibrationKey(const RunConfig& config) {
    std::string key;
    for (const Setting& setting : config.schema().settings()) {
        const std::string& name = setting.key;
        const bool counts = name.starts_with("head.") || name == "precision" ||
                            name == "model.kernel" || name == "model.groups" ||
                            name == "model.dilations" || name.ends_with("_mixer");
        if (counts)
            key += name + "=" + formatSetting(config.value(name)) + ";";
    }
    return key;
}

Result<CostModel> calibrate(const RunConfig& config, Workers& workers, const Progress& progress) {
    const ModelConfig model = expectedModel(config);
    const Phase phase = mainPhase(config);
    const int length = std::min(phase.length, kCalibrationRows / 2);
    const int most = std::max(2, kCalibrationRows / length);
    const int all = std::max(2, std::min(phase.sequences(), most) / 2 * 2), half = all / 2;
    const std::int64_t fewer = std::max<std::int64_t>(257, model.vocabulary / 2);
    const int narrow = std::max(1, model.width / 2 / model.groups) * model.groups;
    const int narrowInner = std::max(1, model.inner * narrow / model.width);
    struct Point {
        RunConfig config;
        int sequences;
    };
    const Point points[] = {
        {config, all},
        {config, half},
        {resized(config, fewer, model.width, model.inner), half},
        {resized(config, fewer, narrow, narrowInner), half},
    };
    std::vector<StepSample> samples;
    double done = 0;
    for (const Point& point : points) {
        Result<StepSample> sample = measure(point.config, point.sequences, length, workers,
                                            progress.part(done, done + 0.25));
        if (!sample)
            return sample.error();
        samples.push_back(std::move(sample).value());
        done += 0.25;
    }
    return CostModel::fit(std::move(samples));
}

Result<StepSample> measureMainPhase(const RunConfig& config, Workers& workers,
                                    const Progress& progress) {
    const Phase phase = mainPhase(config);
    return measure(config, phase.sequences(), phase.length, workers, progress);
}

WhatIfAnswer answerWhatIf(const RunConfig& config, const CostModel* model) {
    WhatIfAnswer answer;
    const RunEstimate estimate = estimateRun(config);
    answer.memoryBytes = estimate.memoryBytes;
    answer.parameters = estimate.parameters;
    const std::vector<SettingIssue> issues = runIssues(config);
    for (const SettingIssue& issue : issues)
        answer.warnings.push_back(issue.message());
    const std::uint64_t there = physicalMemory();
    if (issues.empty() && there > 0 &&
        static_cast<double>(answer.memoryBytes) > kMemoryWarning * static_cast<double>(there))
        answer.warnings.push_back(
            "This takes most of the computer's memory: close other programs before you start.");
    if (model == nullptr || !issues.empty())
        return answer;
    const Phase phase = mainPhase(config);
    answer.step = model->predict(countStep(config, phase.sequences(), phase.length));
    answer.finishSeconds = finishSeconds(config, *model, answer.endsByTime);
    return answer;
}

}  // namespace studio
