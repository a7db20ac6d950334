// SPDX-License-Identifier: GPL-3.0-or-later
// A small laboratory made of values: three contestants on a model of no size, and runs whose curves
// are straight lines, so that what must be said of them can be worked out by hand.
#pragma once

#include "engine/lab/lab_conditions.h"
#include "engine/training/run_schema.h"

namespace studio::testing {

inline LabPlan smallPlan() {
    LabPlan plan{.preset = "quick-start", .settings = RunConfig(makeRunSchema())};
    for (const char* words : {"full fraction=0.25", "full", "full vocabulary=512"})
        plan.contestants.push_back(parseContestant(words, plan.settings.schema()).value());
    plan.budgetSeconds = 100;
    plan.rateFactors = {1};
    return plan;
}

/// A run that is done: 100 s, 1,000 tokens/s, bits per byte in a straight line over time, scored at
/// every tenth.
inline LabRun straightRun(std::size_t contestant, double from, double to, std::int64_t seed = 1) {
    LabRun run;
    run.contestant = contestant;
    run.seed = seed;
    run.folder = "c" + std::to_string(contestant) + "/seed-" + std::to_string(seed);
    run.state = LabRunState::Done;
    for (int i = 0; i <= 10; ++i)
        run.curve.push_back(
            {10.0 * i, 10000 * i, 2500.0 * i, 4.0, from + (to - from) * i / 10, 0.5});
    run.seconds = 100;
    run.steps = 500;
    run.tokens = 100000;
    run.tokensPerSecond = 1000;
    run.outputLayerShare = 0.5;
    run.memoryBytes = 400'000'000;
    run.parameters = 1'000'000;
    return run;
}

inline LabReport reportOf(LabPlan plan, std::vector<LabRun> runs) {
    LabReport report;
    report.state = LabReport::State::Done;
    report.plan = std::make_shared<const LabPlan>(std::move(plan));
    report.runs = std::move(runs);
    report.fraction = 1;
    report.machine = {"avx2", "fp32", 2};
    return report;
}

}  // namespace studio::testing
