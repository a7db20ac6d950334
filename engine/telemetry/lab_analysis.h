// SPDX-License-Identifier: GPL-3.0-or-later
// What the curves of a laboratory say: scores at a time, times to a score, means and spreads over
// seeds. Between two evaluations a curve is taken as straight; beyond its last it says nothing.
#pragma once

#include "engine/telemetry/lab_report.h"

namespace studio {

/// What a curve is drawn over.
enum class LabAxis : std::uint8_t { Seconds, Tokens, SupervisedTokens };

double positionOn(LabAxis axis, const LabPoint& point);

/// Bits per byte at a place of the axis; nothing before the first point or past the last.
std::optional<double> scoreAt(const LabRun& run, LabAxis axis, double place);
/// Where the run first was at this score or better; nothing when it never was.
std::optional<double> placeOf(const LabRun& run, LabAxis axis, double score);

/// A value over the seeds of a contestant.
struct LabSpread {
    double mean = 0, least = 0, most = 0;
    int count = 0;

    void add(double value);
};

/// Mean and spread at one place, of the runs that reach it.
struct LabBandPoint {
    double place = 0;
    LabSpread score;
};

/// One contestant, all its finished runs together.
struct LabStanding {
    std::size_t contestant = 0;
    /// With the whole budget and scores: those that are done, else those that go on.
    std::vector<const LabRun*> runs;
    std::vector<const LabRun*> tries;
    LabSpread score;  ///< At the end of the runs that are done; count 0: none is.
    LabSpread tokensPerSecond, outputLayerShare, trainedSeconds, evaluationSeconds;
    std::uint64_t memoryBytes = 0;  ///< The most of its runs.
    std::int64_t parameters = 0;
    std::optional<double> rateFactor;  ///< Chosen, or the only one.
    bool rateAtEdge = false;           ///< The best try was the lowest or highest there is.
    std::string problem;               ///< Of a run that failed.
};

/// By contestant, in the plan's order. Points into the report, which outlives it.
std::vector<LabStanding> standings(const LabReport& report);
/// Those with a score, best first.
std::vector<LabStanding> ranking(const LabReport& report);

/// The curve of a contestant's runs: mean and spread at the places of the first one's scores, as
/// far as all of them go.
std::vector<LabBandPoint> bandOf(const LabStanding& standing, LabAxis axis);
/// Mean time (or tokens) to a score over the runs that reached it; count says how many.
LabSpread placesOf(const LabStanding& standing, LabAxis axis, double score);

/// The factor whose try ended best; nothing when none did.
std::optional<double> bestFactor(const LabPlan& plan, const std::vector<LabRun>& runs,
                                 std::size_t contestant);

}  // namespace studio
