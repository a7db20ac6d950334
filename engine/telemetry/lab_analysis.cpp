// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/lab_analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace studio {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double between(double x0, double y0, double x1, double y1, double x) {
    return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y1;
}

bool isFinished(const LabRun& run) {
    return run.state == LabRunState::Done && std::isfinite(run.finalScore());
}

}  // namespace

double LabRun::evaluationSeconds() const {
    return std::accumulate(curve.begin(), curve.end(), 0.0, [](double sum, const LabPoint& point) {
        return sum + point.ownSeconds;
    });
}

double LabRun::finalScore() const { return curve.empty() ? kNone : curve.back().bitsPerByte; }

double positionOn(LabAxis axis, const LabPoint& point) {
    switch (axis) {
        case LabAxis::Seconds:
            return point.seconds;
        case LabAxis::Tokens:
            return static_cast<double>(point.tokens);
        case LabAxis::SupervisedTokens:
            break;
    }
    return point.supervised;
}

std::optional<double> scoreAt(const LabRun& run, LabAxis axis, double place) {
    for (std::size_t i = 0; i < run.curve.size(); ++i) {
        const double x = positionOn(axis, run.curve[i]);
        if (x < place)
            continue;
        if (x == place)
            return run.curve[i].bitsPerByte;
        if (i == 0)
            return std::nullopt;
        const LabPoint& before = run.curve[i - 1];
        return between(positionOn(axis, before), before.bitsPerByte, x, run.curve[i].bitsPerByte,
                       place);
    }
    return std::nullopt;
}

std::optional<double> placeOf(const LabRun& run, LabAxis axis, double score) {
    for (std::size_t i = 0; i < run.curve.size(); ++i) {
        const LabPoint& point = run.curve[i];
        if (!(point.bitsPerByte <= score))
            continue;
        const double x = positionOn(axis, point);
        if (i == 0 || !(run.curve[i - 1].bitsPerByte > point.bitsPerByte))
            return x;
        const LabPoint& before = run.curve[i - 1];
        return between(-before.bitsPerByte, positionOn(axis, before), -point.bitsPerByte, x,
                       -score);
    }
    return std::nullopt;
}

void LabSpread::add(double value) {
    if (!std::isfinite(value))
        return;
    least = count == 0 ? value : std::min(least, value);
    most = count == 0 ? value : std::max(most, value);
    ++count;
    mean += (value - mean) / count;
}

std::optional<double> bestFactor(const LabPlan& plan, const std::vector<LabRun>& runs,
                                 std::size_t contestant) {
    if (!plan.searches())
        return plan.rateFactors.empty() ? 1.0 : plan.rateFactors.front();
    const LabRun* best = nullptr;
    for (const LabRun& run : runs)
        if (run.contestant == contestant && run.isTry && isFinished(run) &&
            (best == nullptr || run.finalScore() < best->finalScore()))
            best = &run;
    return best != nullptr ? std::optional(best->rateFactor) : std::nullopt;
}

std::vector<LabStanding> standings(const LabReport& report) {
    std::vector<LabStanding> all;
    if (!report.plan)
        return all;
    const LabPlan& plan = *report.plan;
    all.resize(plan.contestants.size());
    for (std::size_t c = 0; c < all.size(); ++c)
        all[c].contestant = c;
    for (const LabRun& run : report.runs) {
        if (run.contestant >= all.size())
            continue;
        LabStanding& standing = all[run.contestant];
        if (run.state == LabRunState::Failed && standing.problem.empty())
            standing.problem = run.problem;
        if (run.isTry) {
            standing.tries.push_back(&run);
            continue;
        }
        standing.rateFactor = run.rateFactor;
        if (run.curve.empty())
            continue;
        standing.runs.push_back(&run);
        if (!isFinished(run))
            continue;
        standing.score.add(run.finalScore());
        standing.tokensPerSecond.add(run.tokensPerSecond);
        standing.outputLayerShare.add(run.outputLayerShare);
        standing.trainedSeconds.add(run.seconds);
        standing.evaluationSeconds.add(run.evaluationSeconds());
        standing.memoryBytes = std::max(standing.memoryBytes, run.memoryBytes);
        standing.parameters = run.parameters;
    }
    for (LabStanding& standing : all) {
        if (standing.score.count > 0)  // a mean over runs that are not equally far says nothing
            std::erase_if(standing.runs, [](const LabRun* run) { return !isFinished(*run); });
        if (plan.searches() && standing.rateFactor) {
            const auto [low, high] = std::ranges::minmax(plan.rateFactors);
            standing.rateAtEdge = *standing.rateFactor == low || *standing.rateFactor == high;
        }
    }
    return all;
}

std::vector<LabStanding> ranking(const LabReport& report) {
    std::vector<LabStanding> all = standings(report);
    std::erase_if(all, [](const LabStanding& s) { return s.score.count == 0; });
    std::ranges::stable_sort(all, {}, [](const LabStanding& s) { return s.score.mean; });
    return all;
}

std::vector<LabBandPoint> bandOf(const LabStanding& standing, LabAxis axis) {
    std::vector<LabBandPoint> band;
    if (standing.runs.empty())
        return band;
    double end = positionOn(axis, standing.runs.front()->curve.back());
    for (const LabRun* run : standing.runs)
        end = std::min(end, positionOn(axis, run->curve.back()));
    const auto add = [&](double place) {
        LabBandPoint point{place, {}};
        for (const LabRun* run : standing.runs)
            if (const auto score = scoreAt(*run, axis, place))
                point.score.add(*score);
        if (point.score.count > 0)
            band.push_back(point);
    };
    for (const LabPoint& point : standing.runs.front()->curve)
        if (positionOn(axis, point) < end)
            add(positionOn(axis, point));
    add(end);
    return band;
}

LabSpread placesOf(const LabStanding& standing, LabAxis axis, double score) {
    LabSpread places;
    for (const LabRun* run : standing.runs)
        if (const auto place = placeOf(*run, axis, score))
            places.add(*place);
    return places;
}

}  // namespace studio
