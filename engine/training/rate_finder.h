// SPDX-License-Identifier: GPL-3.0-or-later
// Learning-rate finder (range test, Smith 2017): trains a fresh model for some steps while both
// learning rates rise from far too small to far too large, and looks where the loss falls fastest
// before it turns. Keeps nothing; the run's schedule is left out of it.
#pragma once

#include <functional>
#include <optional>

#include "engine/config/run_config.h"
#include "engine/data/prepared_corpus.h"

namespace studio {

struct RateFinderOptions {
    int steps = 120;
    double lowest = 1e-3, highest = 30;  ///< Times the rates in the settings.
    /// Called between steps with 0 to 1; false ends the test early.
    std::function<bool(double)> progress = nullptr;
};

struct RatePoint {
    double scale = 0;               ///< Of the rates in the settings.
    double normuon = 0, adamw = 0;  ///< The rates themselves.
    double loss = 0;                ///< As optimised, nats; may be infinite at the last point.
    double smoothed = 0;            ///< Moving average of it.
};

struct RateCurve {
    std::vector<RatePoint> points;
    /// Where the smoothed loss falls fastest along the logarithm of the rate, on its way down to
    /// its lowest point; nothing when it never falls by much.
    std::optional<RatePoint> suggested;
    /// The first point at which the loss had left its lowest by far: the largest usable rate lies
    /// below it. Nothing when the test ended before.
    std::optional<RatePoint> diverged;
};

/// config is valid. Trains on all workers; a few seconds to minutes, by the model's size.
Result<RateCurve> findRate(const RunConfig& config, const PreparedCorpus& corpus, Workers& workers,
                           const RateFinderOptions& options);

/// The suggestion for a curve whose points are measured: what findRate() does at its end.
void readRateCurve(RateCurve& curve);

}  // namespace studio
