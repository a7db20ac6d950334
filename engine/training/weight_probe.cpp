// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/weight_probe.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int kBins = 81;
/// The histogram spans this many thresholds to each side: mean |w| is 0.8 deviations of a normal.
constexpr double kLimitInThresholds = 4;

struct Counts {
    std::int64_t negative = 0, zero = 0, positive = 0;
};

Counts countValues(const Parameter<float>& p) {
    Counts counts;
    for (const float t : p.ternary.span()) {
        counts.negative += t < 0;
        counts.positive += t > 0;
    }
    counts.zero = static_cast<std::int64_t>(p.size()) - counts.negative - counts.positive;
    return counts;
}

TernaryMatrixInfo describe(const Parameter<float>& p, double flipShare) {
    TernaryMatrixInfo info;
    info.name = p.name;
    info.rows = static_cast<std::int64_t>(p.shape[0]);
    info.columns = static_cast<std::int64_t>(p.shape[1]);
    const Counts counts = countValues(p);
    info.negative = counts.negative;
    info.zero = counts.zero;
    info.positive = counts.positive;
    info.threshold = p.threshold;
    info.histogramLimit = std::max(p.threshold * kLimitInThresholds, 1e-12);
    info.histogram.assign(kBins, 0);
    const double scale = kBins / (2 * info.histogramLimit);
    for (const float w : p.value.span()) {
        const double bin = std::floor((w + info.histogramLimit) * scale);
        ++info.histogram[static_cast<std::size_t>(std::clamp(bin, 0.0, kBins - 1.0))];
    }
    info.flipShare = flipShare;
    info.pictureRows = info.rows;
    info.pictureColumns = info.columns;
    info.values.resize(p.size());
    std::ranges::transform(p.ternary.span(), info.values.begin(),
                           [](float t) { return static_cast<std::int8_t>(t); });
    return info;
}

}  // namespace

WeightProbe::WeightProbe(const Trainer& trainer) {
    for (const Parameter<float>* p : trainer.parameters())
        if (p->role == ParameterRole::Ternary)
            m_tracked.push_back({p, p->flips, 0});
}

std::vector<WeightSample> WeightProbe::sample(std::int64_t step) {
    std::vector<WeightSample> samples;
    const double steps = static_cast<double>(std::max<std::int64_t>(1, step - m_stepBefore));
    for (std::size_t i = 0; i < m_tracked.size(); ++i) {
        Tracked& tracked = m_tracked[i];
        const auto size = static_cast<double>(tracked.parameter->size());
        const Counts counts = countValues(*tracked.parameter);
        tracked.flipsPerThousandSteps =
            1000 * static_cast<double>(tracked.parameter->flips - tracked.flipsBefore) /
            (steps * size);
        tracked.flipsBefore = tracked.parameter->flips;
        samples.push_back({step, static_cast<std::uint32_t>(i),
                           static_cast<float>(static_cast<double>(counts.negative) / size),
                           static_cast<float>(static_cast<double>(counts.zero) / size),
                           static_cast<float>(static_cast<double>(counts.positive) / size),
                           static_cast<float>(tracked.flipsPerThousandSteps)});
    }
    m_stepBefore = step;
    return samples;
}

std::shared_ptr<const WeightStatistics> WeightProbe::statistics(std::int64_t step,
                                                                double elapsedSeconds) const {
    auto statistics = std::make_shared<WeightStatistics>();
    statistics->step = step;
    statistics->elapsedSeconds = elapsedSeconds;
    for (const Tracked& tracked : m_tracked)
        statistics->matrices.push_back(
            describe(*tracked.parameter, tracked.flipsPerThousandSteps / 1'000));
    return statistics;
}

}  // namespace studio
