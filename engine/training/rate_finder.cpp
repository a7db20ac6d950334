// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/rate_finder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/training/step_feed.h"

namespace studio {
namespace {

/// Memory of the moving average, corrected for its start.
constexpr double kMemory = 0.85;
/// The loss has left its lowest when it lies this part of what it began with above it.
constexpr double kFarAbove = 0.5;
/// A fall of the smoothed loss by less than this part says nothing about the rate.
constexpr double kLeastFall = 0.02;

TrainingConfig withoutSchedule(const RunConfig& config) {
    TrainingConfig training = TrainingConfig::read(config);
    constexpr int kNever = std::numeric_limits<int>::max();
    training.schedule = {0, kNever, kNever};
    return training;
}

}  // namespace

void readRateCurve(RateCurve& curve) {
    std::vector<RatePoint>& points = curve.points;
    double sum = 0, weight = 0;
    for (RatePoint& point : points) {
        sum = kMemory * sum + point.loss;
        weight = kMemory * weight + 1;
        point.smoothed = sum / weight;
    }
    curve.suggested.reset();
    curve.diverged.reset();
    if (points.size() < 3)
        return;
    const double first = points.front().smoothed;
    std::size_t lowest = 0;
    for (std::size_t i = 0; i < points.size() && !curve.diverged; ++i) {
        if (points[i].smoothed < points[lowest].smoothed)
            lowest = i;
        const double loss = points[i].smoothed;
        if (!std::isfinite(loss) || loss > points[lowest].smoothed + kFarAbove * first)
            curve.diverged = points[i];
    }
    if (points[lowest].smoothed > (1 - kLeastFall) * first)
        return;
    double steepest = 0;
    for (std::size_t i = 1; i < lowest; ++i) {
        const double slope = (points[i + 1].smoothed - points[i - 1].smoothed) /
                             std::log(points[i + 1].scale / points[i - 1].scale);
        if (slope < steepest) {
            steepest = slope;
            curve.suggested = points[i];
        }
    }
}

Result<RateCurve> findRate(const RunConfig& config, const PreparedCorpus& corpus, Workers& workers,
                           const RateFinderOptions& options) {
    const TrainingConfig training = withoutSchedule(config);
    const Result<PhasePlan> plan = PhasePlan::parse(training.phases);
    if (!plan)
        return plan.error();
    const PhasePlan phases = plan.value().unfrozen();
    ModelConfig model = ModelConfig::settings().read(config);
    model.vocabulary = corpus.tokenizer->vocabularySize();
    Profiler profiler;
    Trainer trainer(model, training, config, workers, profiler);
    StepFeed feed(corpus, config);
    RateCurve curve;
    for (int i = 0; i < options.steps; ++i) {
        if (options.progress && !options.progress(static_cast<double>(i) / options.steps))
            return Error{"The search for a learning rate was interrupted."};
        const double along = options.steps > 1 ? static_cast<double>(i) / (options.steps - 1) : 0;
        const std::int64_t step = i + 1;
        TrainingBatch batch = feed.draw(step, phases.at(1));
        batch.rateScale = options.lowest * std::pow(options.highest / options.lowest, along);
        profiler.beginStep();
        const StepOutcome outcome = trainer.step(step, batch);
        profiler.endStep();
        if (outcome.interrupted)
            return Error{"The search for a learning rate was interrupted."};
        RatePoint point;
        point.scale = batch.rateScale;
        point.normuon = training.optimizer.muonRate * point.scale;
        point.adamw = training.optimizer.adamRate * point.scale;
        point.loss =
            outcome.finite ? outcome.loss.total() : std::numeric_limits<double>::infinity();
        curve.points.push_back(point);
        readRateCurve(curve);
        if (curve.diverged)
            break;
    }
    return curve;
}

}  // namespace studio
