// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/step_benchmark.h"

#include <algorithm>
#include <chrono>
#include <numeric>

#include "engine/base/random.h"
#include "engine/data/batch_sampler.h"
#include "engine/heads/registry.h"
#include "engine/kernels/precision.h"
#include "engine/training/run_schema.h"
#include "engine/training/trainer.h"

namespace studio {
namespace {

constexpr int kGroupSequences = 4;  // positions are drawn group by group, as v3 does

struct RandomBatch {
    BatchShape shape;
    int groups = 1;
    std::vector<std::int32_t> ids, targets, positions;

    explicit RandomBatch(const StepBenchmarkOptions& o)
        : shape{static_cast<std::size_t>(o.sequences), static_cast<std::size_t>(o.length)},
          groups(o.sequences % kGroupSequences == 0 ? o.sequences / kGroupSequences : 1) {
        ids.resize(shape.rows());
        targets.resize(shape.rows());
    }
    void draw(std::uint64_t seed, std::uint64_t step, const TrainingText& text, double fraction) {
        Random random(seed, "benchmark", step);
        for (auto* values : {&ids, &targets})
            text.read(random.below(text.size() - values->size()), *values);
        sampleRows(seed, step, groups, static_cast<int>(shape.rows()) / groups, fraction,
                   positions);
    }
};

/// Some of the embedding's weights, to see whether they have been trained.
std::vector<float> someWeights(const Parameter<float>& embedding) {
    constexpr std::size_t kSome = 4096;
    const std::size_t stride = std::max<std::size_t>(1, embedding.size() / kSome);
    std::vector<float> values;
    for (std::size_t i = 0; i < embedding.size(); i += stride)
        values.push_back(embedding.value[i]);
    return values;
}

/// Runs `go` again and again and sums its profiles.
Status timeGoes(const StepBenchmarkOptions& options, Profiler& profiler,
                const std::function<Status(int number)>& go, StepMeasurement& result) {
    StepProfile sum;
    std::vector<double> milliseconds;
    const int all = options.warmUpSteps + options.steps;
    for (int number = 1; number <= all; ++number) {
        profiler.beginStep();
        const Status status = go(number);
        const StepProfile& profile = profiler.endStep();
        if (!status)
            return status;
        if (options.progress && !options.progress(static_cast<double>(number) / all))
            return Error{"The benchmark was interrupted."};
        if (number <= options.warmUpSteps)
            continue;
        milliseconds.push_back(static_cast<double>(profile.wallNs) * 1e-6);
        sum.wallNs += profile.wallNs;
        sum.selfNs.resize(profile.selfNs.size());
        sum.work.resize(profile.work.size());
        sum.entries.resize(profile.entries.size());
        for (std::size_t z = 0; z < profile.selfNs.size(); ++z) {
            sum.selfNs[z] += profile.selfNs[z];
            sum.work[z] += profile.work[z];
            sum.entries[z] += profile.entries[z];
        }
    }
    const double perStep = 1e-6 / options.steps;
    const ZoneTable& zones = *profiler.zones();
    for (std::size_t z = 0; z < sum.selfNs.size(); ++z)
        if (sum.entries[z] > 0)
            result.zones.push_back(
                {zones[z],
                 static_cast<double>(sum.selfNs[z]) * perStep,
                 {sum.work[z].multiplyAdds / options.steps, sum.work[z].bytes / options.steps},
                 sum.entries[z] / options.steps});
    result.unaccountedMs = static_cast<double>(sum.unaccountedNs()) * perStep;
    result.outputLayerShare = sum.share(zones, ZoneGroup::OutputLayer);
    result.ms = TimeSpread::of(std::move(milliseconds));
    return {};
}

}  // namespace

TrainingText benchmarkText(const ModelConfig& model, std::uint64_t seed) {
    return zipfText(static_cast<std::size_t>(model.vocabulary), std::size_t{1} << 20, seed);
}

TimeSpread TimeSpread::of(std::vector<double> times) {
    std::ranges::sort(times);
    const std::size_t n = times.size();
    if (n == 0)
        return {};
    return {0.5 * (times[(n - 1) / 2] + times[n / 2]), times.front(), times.back(),
            std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(n)};
}

Result<StepMeasurement> measureTraining(const StepBenchmarkOptions& options, Workers& workers) {
    Profiler profiler;
    const ZoneId dataZone = profiler.zone("data", ZonePass::Update, ZoneGroup::Data);
    const ModelConfig model = expectedModel(options.config);
    Trainer trainer(model, TrainingConfig::read(options.config), options.config, workers, profiler);
    const TrainingText text = benchmarkText(model, options.seed);
    if (Status status = trainer.begin(text, {}); !status)
        return status.error();
    RandomBatch batch(options);
    const std::vector<float> before = someWeights(trainer.model().embedding());
    StepMeasurement result;
    const auto go = [&](int number) -> Status {
        {
            const ZoneScope zone(profiler, dataZone);
            batch.draw(options.seed, static_cast<std::uint64_t>(number), text,
                       options.positionFraction);
        }
        const StepOutcome outcome =
            trainer.step(number, {batch.shape, batch.ids, batch.targets, batch.positions, false});
        if (!outcome.finite)
            return Error{"The loss of benchmark step " + std::to_string(number) +
                         " is not a finite number: choose smaller learning rates."};
        return {};
    };
    if (Status status = timeGoes(options, profiler, go, result); !status)
        return status.error();
    result.tokensPerStep = static_cast<std::int64_t>(batch.shape.rows());
    result.positionsWithLoss = static_cast<std::int64_t>(batch.positions.size());
    result.embeddingTrained = someWeights(trainer.model().embedding()) != before;
    for (const Parameter<float>* p : trainer.parameters())
        result.parameters += static_cast<std::int64_t>(p->size());
    return result;
}

Result<StepMeasurement> measureEvaluation(const StepBenchmarkOptions& options, Workers& workers) {
    Profiler profiler;
    const ModelConfig model = expectedModel(options.config);
    Trainer trainer(model, TrainingConfig::read(options.config), options.config, workers, profiler);
    const TrainingText text = benchmarkText(model, options.seed);
    if (Status status = trainer.begin(text, {}); !status)
        return status.error();
    RandomBatch batch(options);
    batch.draw(options.seed, 1, text, 1);
    StepMeasurement result;
    const auto go = [&](int) -> Status {
        trainer.sumNll(batch.shape, batch.ids, batch.targets);
        return {};
    };
    if (Status status = timeGoes(options, profiler, go, result); !status)
        return status.error();
    result.tokensPerStep = result.positionsWithLoss = static_cast<std::int64_t>(batch.shape.rows());
    for (const Parameter<float>* p : trainer.parameters())
        result.parameters += static_cast<std::int64_t>(p->size());
    return result;
}

Result<StepMeasurement> measureHead(const StepBenchmarkOptions& options, Workers& workers) {
    Profiler profiler;
    const ModelConfig model = expectedModel(options.config);
    const TrainingConfig training = TrainingConfig::read(options.config);
    const auto width = static_cast<std::size_t>(model.width);
    Parameter<float> embedding("embedding.weight", ParameterRole::Embedding,
                               {static_cast<std::size_t>(model.vocabulary), width},
                               model.embeddingDeviation);
    const auto head =
        chosenHead(options.config).make<float>({model, options.config, profiler, embedding});
    ParameterList<float> parameters{&embedding};
    head->collect(parameters);
    initializeParameters(parameters, options.seed);
    const TrainingText text = benchmarkText(model, options.seed);
    if (Status status = head->begin({workers, text, {}}); !status)
        return status.error();
    for (Parameter<float>* p : parameters)
        p->ternarizeLatent(false);

    RandomBatch batch(options);
    batch.draw(options.seed, 1, text, options.positionFraction);
    const std::size_t rows = batch.positions.size();
    AlignedBuffer<float> hidden(rows * width), gradient(rows * width);
    Random random(options.seed, "hidden");
    for (float& value : hidden.span())
        value = static_cast<float>(random.normal());
    batch.targets.resize(rows);
    StepMeasurement result;
    const Precision precision = resolvePrecision(formatSetting(options.config.value("precision")));
    const auto go = [&](int) -> Status {
        head->lossAndGradient({workers, profiler, precision},
                              Matrix<const float>(hidden.data(), rows, width), batch.targets,
                              training.loss(), Matrix<float>(gradient.data(), rows, width), false);
        return {};
    };
    if (Status status = timeGoes(options, profiler, go, result); !status)
        return status.error();
    result.tokensPerStep = result.positionsWithLoss = static_cast<std::int64_t>(rows);
    result.embeddingTrained =
        std::ranges::any_of(embedding.gradient.span(), [](float g) { return g != 0; });
    for (const Parameter<float>* p : parameters)
        result.parameters += static_cast<std::int64_t>(p->size());
    return result;
}

}  // namespace studio
