// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/what_if.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/base/check.h"

namespace studio {
namespace {

using Terms = std::array<double, kCostTerms>;

/// One measured group: relative amounts of its terms that should sum to 1.
struct Row {
    Terms amounts;  ///< Each divided by the measured time.
};

/// Solves the normal equations of the terms in `chosen` (a bit each) by elimination; nothing when
/// they are not independent or one comes out negative.
std::optional<Terms> solve(const std::vector<Row>& rows, unsigned chosen) {
    std::array<std::size_t, kCostTerms> index{};
    std::size_t n = 0;
    for (std::size_t t = 0; t < kCostTerms; ++t)
        if (chosen & (1u << t))
            index[n++] = t;
    double a[kCostTerms][kCostTerms + 1] = {};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                a[i][j] += row.amounts[index[i]] * row.amounts[index[j]];
            a[i][n] += row.amounts[index[i]];
        }
    for (std::size_t i = 0; i < n; ++i) {
        const double diagonal = a[i][i];
        for (std::size_t k = 0; k < i; ++k) {
            const double factor = a[i][k];
            for (std::size_t j = k; j <= n; ++j)
                a[i][j] -= factor * a[k][j];
        }
        if (!(a[i][i] > 1e-9 * diagonal))
            return std::nullopt;
        for (std::size_t j = n + 1; j-- > i;)
            a[i][j] /= a[i][i];
    }
    Terms result{};
    for (std::size_t i = n; i-- > 0;) {
        double value = a[i][n];
        for (std::size_t j = i + 1; j < n; ++j)
            value -= a[i][j] * result[index[j]];
        if (!(value >= 0))
            return std::nullopt;
        result[index[i]] = value;
    }
    return result;
}

double squaredError(const std::vector<Row>& rows, const Terms& each) {
    double sum = 0;
    for (const Row& row : rows) {
        const double part = std::inner_product(each.begin(), each.end(), row.amounts.begin(), 0.0);
        sum += (1 - part) * (1 - part);
    }
    return sum;
}

/// Least squares without negative terms: of all choices of terms the one that fits best.
Terms fitTerms(const std::vector<Row>& rows) {
    Terms best{};
    double least = squaredError(rows, best);
    for (unsigned chosen = 1; chosen < (1u << kCostTerms); ++chosen)
        if (const auto each = solve(rows, chosen))
            if (const double error = squaredError(rows, *each); error < least) {
                least = error;
                best = *each;
            }
    return best;
}

double sum(const std::array<double, kCostGroups>& ms) {
    return std::accumulate(ms.begin(), ms.end(), 0.0);
}

StepPrediction predictionOf(const std::array<double, kCostGroups>& ms, const StepCounts& counts) {
    StepPrediction prediction;
    prediction.ms = ms;
    const double total = sum(ms);
    if (total > 0) {
        prediction.tokensPerSecond = 1e3 * counts.tokens / total;
        prediction.supervisedPerSecond = 1e3 * counts.supervised / total;
        prediction.outputLayerShare = ms[static_cast<std::size_t>(CostGroup::OutputLayer)] / total;
    }
    return prediction;
}

}  // namespace

CostGroup costGroupOf(ZoneGroup group) {
    switch (group) {
        case ZoneGroup::Core:
            return CostGroup::Core;
        case ZoneGroup::OutputLayer:
            return CostGroup::OutputLayer;
        case ZoneGroup::Optimizer:
        case ZoneGroup::Average:
            return CostGroup::Optimizer;
        default:
            return CostGroup::Rest;
    }
}

double StepSample::totalMs() const { return sum(ms); }
double StepPrediction::totalMs() const { return sum(ms); }

CostModel CostModel::fit(std::vector<StepSample> samples) {
    STUDIO_CHECK(!samples.empty());
    CostModel model;
    for (std::size_t g = 0; g < kCostGroups; ++g) {
        std::vector<Row> rows;
        for (const StepSample& sample : samples) {
            if (!(sample.ms[g] > 0))
                continue;
            Row row;
            for (std::size_t t = 0; t < kCostTerms; ++t)
                row.amounts[t] = sample.counts.terms[g][t] / sample.ms[g];
            rows.push_back(row);
        }
        model.m_msEach[g] = fitTerms(rows);
    }
    model.m_samples = std::move(samples);
    return model;
}

StepPrediction CostModel::predict(const StepCounts& counts) const {
    std::array<double, kCostGroups> ms{};
    double reach = 1;
    for (std::size_t g = 0; g < kCostGroups; ++g)
        for (std::size_t t = 0; t < kCostTerms; ++t) {
            const double amount = counts.terms[g][t];
            ms[g] += m_msEach[g][t] * amount;
            double least = std::numeric_limits<double>::infinity(), most = 0;
            for (const StepSample& sample : m_samples) {
                least = std::min(least, sample.counts.terms[g][t]);
                most = std::max(most, sample.counts.terms[g][t]);
            }
            if (amount > 0 && least > 0)
                reach = std::max({reach, least / amount, amount / most});
        }
    StepPrediction prediction = predictionOf(ms, counts);
    prediction.reach = reach;
    return prediction;
}

StepPrediction asMeasured(const StepSample& sample) {
    return predictionOf(sample.ms, sample.counts);
}

}  // namespace studio
