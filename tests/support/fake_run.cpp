// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/base/random.h"

namespace studio::testing {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSecondsPerStep = 0.05;
constexpr int kTokensPerStep = 1024;
constexpr double kBytesPerToken = 3.6;

std::shared_ptr<const ZoneTable> zoneTable() {
    using enum ZoneGroup;
    using enum ZonePass;
    return std::make_shared<ZoneTable>(ZoneTable{
        {"embedding", Forward, Embedding},
        {"block.mixer", Forward, Core},
        {"block.glu", Forward, Core},
        {"output_layer", Forward, OutputLayer},
        {"output_layer", Backward, OutputLayer},
        {"block.glu", Backward, Core},
        {"block.mixer", Backward, Core},
        {"embedding", Backward, Embedding},
        {"optimizer.normuon", Update, Optimizer},
        {"optimizer.adamw", Update, Optimizer},
        {"average", Update, Average},
        {"data", Update, Data},
    });
}
constexpr std::array kZoneMs{0.4, 5.1, 4.2, 7.9, 13.2, 7.6, 6.3, 0.5, 2.4, 1.1, 0.3, 0.2};
constexpr double kUnaccountedMs = 0.8;

double wallMs() {
    double sum = kUnaccountedMs;
    for (const double ms : kZoneMs)
        sum += ms;
    return sum;
}
double outputShare() { return (kZoneMs[3] + kZoneMs[4]) / wallMs(); }

double plainLoss(std::int64_t step) { return 2.0 + 5.6 * std::exp(-double(step) / 180.0); }

StepMetrics stepPoint(std::int64_t step, int phase, double noise) {
    StepMetrics point;
    point.step = step;
    point.tokens = step * kTokensPerStep;
    point.elapsedSeconds = double(step) * kSecondsPerStep;
    point.nll = plainLoss(step) + 0.12 * noise;
    point.loss = point.nll * 0.9 + 0.75;
    point.bitsPerByte = point.nll / std::log(2.0) / kBytesPerToken;
    point.learningRate = 3e-4 * std::min(1.0, double(step) / 100.0);
    point.gradientNorm = 1.0 + 0.3 * std::abs(noise);
    point.tokensPerSecond = kTokensPerStep / kSecondsPerStep * (1 + 0.02 * noise);
    point.outputLayerShare = outputShare() + 0.005 * noise;
    point.phase = phase;
    return point;
}

RunEvent event(EventKind kind, std::int64_t step, const char* text) {
    return {kind, step, double(step) * kSecondsPerStep,
            1'700'000'000'000 + static_cast<std::int64_t>(double(step) * kSecondsPerStep * 1000),
            text};
}

TernaryMatrixInfo matrix(const char* name, int rows, int columns, Random& random) {
    TernaryMatrixInfo info;
    info.name = name;
    info.rows = info.pictureRows = rows;
    info.columns = info.pictureColumns = columns;
    info.threshold = 0.8 * 0.05;
    info.histogramLimit = 0.2;
    info.histogram.assign(64, 0);
    info.flipShare = 0.031;
    info.values.reserve(static_cast<std::size_t>(rows) * columns);
    for (int i = 0; i < rows * columns; ++i) {
        const double latent = 0.05 * random.normal();
        const int bin = static_cast<int>((latent + 0.2) / 0.4 * 64);
        ++info.histogram[std::clamp(bin, 0, 63)];
        const int value = latent > info.threshold ? 1 : latent < -info.threshold ? -1 : 0;
        info.values.push_back(static_cast<std::int8_t>(value));
        ++(value > 0 ? info.positive : value < 0 ? info.negative : info.zero);
    }
    return info;
}

std::shared_ptr<const WeightStatistics> fakeWeights(std::int64_t step) {
    Random random(1, "fake weights", static_cast<std::uint64_t>(step));
    auto weights = std::make_shared<WeightStatistics>();
    weights->step = step;
    weights->elapsedSeconds = static_cast<double>(step) * kSecondsPerStep;
    weights->matrices.push_back(matrix("block.mixer.out_proj.weight", 64, 64, random));
    weights->matrices.push_back(matrix("block.glu.gate_proj.weight", 170, 64, random));
    weights->matrices.push_back(matrix("block.glu.down_proj.weight", 64, 170, random));
    return weights;
}

std::shared_ptr<const RunInfo> fakeInfo(int steps) {
    auto run = std::make_shared<RunInfo>();
    run->name = "quick-start 1";
    run->folder = "/runs/quick-start-1";
    run->preset = "quick-start";
    run->corpus = "Storybook";
    run->tokenizer = "bpe";
    run->head = "full-softmax";
    run->precision = "fp32";
    run->instructionSet = "AVX2";
    run->threads = 2;
    run->parameters = 1'200'000;
    run->vocabulary = 2048;
    run->outputLayerOperationShare = 0.48;
    run->embeddingOrigin = "The embedding starts random.";
    run->phases = {{1, steps / 2, 64, 16, true}, {steps / 2 + 1, 2 * steps, 128, 16, false}};
    return run;
}

}  // namespace

std::shared_ptr<MetricLog> fakeLog(int steps, std::uint64_t seed) {
    auto log = std::make_shared<MetricLog>();
    Random random(seed, "fake log", 0);
    const int half = steps / 2;
    log->append(event(EventKind::Started, 0, "Training starts with the preset quick-start."));
    for (int step = 0; step <= steps; ++step) {
        if (step > 0)
            log->append(stepPoint(step, step > half ? 1 : 0, random.normal()));
        if (step % 100 == 0) {
            EvaluationMetrics score;
            score.step = step;
            score.tokens = std::int64_t{step} * kTokensPerStep;
            score.elapsedSeconds = step * kSecondsPerStep;
            score.nll = plainLoss(step) + 0.05;
            score.bitsPerByte = score.nll / std::log(2.0) / kBytesPerToken;
            score.seconds = 0.4;
            log->append(score);
        }
        if (step > 0 && step % 5 == 0) {
            ZoneSample sample;
            sample.step = step;
            sample.elapsedSeconds = step * kSecondsPerStep;
            sample.steps = 5;
            sample.wallNs = static_cast<std::int64_t>(5e6 * wallMs());
            for (const double ms : kZoneMs)
                sample.selfNs.push_back(static_cast<std::int64_t>(5e6 * ms));
            log->append(std::move(sample));
        }
        if (step % 50 == 0)
            for (std::uint32_t m = 0; m < 3; ++m)
                log->append(WeightSample{step, m, 0.21F, 0.58F, 0.21F,
                                         0.2F * std::exp(-float(step) / 300.0F)});
        if (step > 0 && step % 50 == 0)
            log->append(std::make_shared<const WeightStatistics>(
                withSmallPictures(*fakeWeights(step), WeightHistory::kPictureSide)));
        if (step == half)
            log->append(event(EventKind::Phase, step, "Sequences are now 128 tokens long."));
        if (step > 0 && step % 200 == 0)
            log->append(event(EventKind::Checkpoint, step, "Saved a checkpoint of 4.8 MB."));
    }
    log->append(event(EventKind::Warning, steps, "The gradient was large and was clipped."));
    return log;
}

Snapshot fakeSnapshot(int steps) {
    Snapshot snapshot;
    snapshot.state = RunState::Training;
    snapshot.run = fakeInfo(steps);
    snapshot.progress = {steps, 2 * std::int64_t{steps}, steps * kSecondsPerStep, 0.5,
                         steps * kSecondsPerStep};
    snapshot.latest = stepPoint(steps, 1, 0.0);
    snapshot.evaluation = EvaluationMetrics{steps,
                                            std::int64_t{steps} * kTokensPerStep,
                                            steps * kSecondsPerStep,
                                            plainLoss(steps) + 0.05,
                                            plainLoss(steps) / std::log(2.0) / kBytesPerToken,
                                            0.4,
                                            false};
    auto zones = std::make_shared<ZoneWindow>();
    zones->zones = zoneTable();
    zones->steps = 40;
    zones->wallMs = wallMs();
    zones->selfMs.assign(kZoneMs.begin(), kZoneMs.end());
    zones->unaccountedMs = kUnaccountedMs;
    zones->outputLayerShare = outputShare();
    snapshot.zones = zones;
    snapshot.weights = fakeWeights(steps);
    return snapshot;
}

std::shared_ptr<MetricLog> nanLog() {
    auto log = std::make_shared<MetricLog>();
    for (int step = 1; step <= 20; ++step) {
        const double bad = step % 2 == 0 ? kNaN : step % 3 == 0 ? -kInfinity : kInfinity;
        log->append(StepMetrics{step, step * 10, bad, bad, bad, bad, bad, bad, bad, bad, 7});
        log->append(EvaluationMetrics{step, step * 10, bad, bad, bad, bad, false});
        log->append(ZoneSample{step, bad, 0, 0, {}});
        const auto worse = static_cast<float>(bad);
        log->append(WeightSample{step, 99, worse, worse, worse, worse});
        log->append(RunEvent{EventKind::Error, step, bad, 0, ""});
    }
    return log;
}

Snapshot nanSnapshot() {
    Snapshot snapshot = fakeSnapshot(20);
    auto run = std::make_shared<RunInfo>(*snapshot.run);
    run->phases = {{10, 1, 0, 0, false}};
    run->positionFraction = kNaN;
    run->outputLayerOperationShare = kNaN;
    snapshot.run = run;
    snapshot.progress = {20, 0, kNaN, kNaN, kInfinity};
    snapshot.activityFraction = kNaN;
    snapshot.latest = StepMetrics{20, 200, kNaN, kInfinity, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, 7};
    snapshot.evaluation = EvaluationMetrics{20, 200, kNaN, kNaN, kInfinity, kNaN, false};
    auto zones = std::make_shared<ZoneWindow>(*snapshot.zones);
    zones->wallMs = kNaN;
    zones->unaccountedMs = kNaN;
    zones->outputLayerShare = kInfinity;
    zones->selfMs.assign(zones->selfMs.size(), kNaN);
    snapshot.zones = zones;
    auto weights = std::make_shared<WeightStatistics>(*snapshot.weights);
    for (TernaryMatrixInfo& info : weights->matrices) {
        info.threshold = kNaN;
        info.histogramLimit = kNaN;
        info.flipShare = kInfinity;
        info.histogram.assign(info.histogram.size(), 0);
    }
    snapshot.weights = weights;
    return snapshot;
}

}  // namespace studio::testing
