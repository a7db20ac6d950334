// SPDX-License-Identifier: GPL-3.0-or-later
// How a run trains: optimizers, schedule, loss, phases, evaluation, checkpoints, limits. The
// defaults are FlashLM v3's.
#pragma once

#include <cstdint>
#include <string>

#include "engine/config/setting_issue.h"
#include "engine/config/settings_of.h"
#include "engine/data/batch_sampler.h"
#include "engine/heads/output_head.h"
#include "engine/training/divergence_guard.h"
#include "engine/training/phase_plan.h"

namespace studio {

/// Warm-up, flat, linear decay: a factor on both learning rates.
struct ScheduleConfig {
    int warmup = 200;       ///< Steps.
    int decayStart = 9000;  ///< Step.
    int decayEnd = 10000;   ///< Step at which the rate is 0.

    /// Factor of optimizer step `step` (the first is 1): step / warmup, then 1, then falling.
    double factor(std::int64_t step) const;
};

struct OptimizerConfig {
    double muonRate = 0.02;
    double muonMomentum = 0.95;
    double muonBeta2 = 0.999;
    int newtonSchulzSteps = 5;
    double adamRate = 3e-4;
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.95;
    double weightDecay = 0.1;  ///< AdamW's, on tensors of two and more dimensions.
    double clipNorm = 1.0;
    double averageDecay = 0.999;  ///< EMA of the weights.
};

/// Early stopping on the validation score.
struct StoppingConfig {
    int patience = 0;        ///< Evaluations without improvement; 0: never.
    double improvement = 0;  ///< Nats a token that count as one.

    static const SettingsOf<StoppingConfig>& settings();
};

struct TrainingConfig {
    ScheduleConfig schedule;
    OptimizerConfig optimizer;
    GuardConfig guard;
    StoppingConfig stopping;
    std::string phases = "64:4x4:1000:frozen 128:4x4:3000 256:8x4";
    double labelSmoothing = 0.1;
    double zCoefficient = 1e-4;
    std::string windowStart = "anywhere";
    bool freezeRandomEmbedding = false;
    double positionFraction = 0.25;
    std::string positionDraw = "uniform";
    std::int64_t seed = 1;
    std::string precision = "auto";  ///< resolvePrecision() knows which.
    std::int64_t limitSteps = 10000;
    double limitMinutes = 0;  ///< 0: no time limit.
    int evaluateEverySteps = 100;
    double evaluateEverySeconds = 0;  ///< Of training; 0: by steps alone.
    int evaluationWindows = 40;
    int evaluationLength = 256;
    int checkpointEverySteps = 250;
    double checkpointEverySeconds = 45;
    int checkpointsKept = 3;
    bool bestKept = true;

    PositionDraw draw() const {
        return positionDraw == "stratified" ? PositionDraw::Stratified : PositionDraw::Uniform;
    }
    LossSettings loss() const { return {labelSmoothing, zCoefficient}; }

    /// All settings of this part, under "training.", "optimizer.", "schedule.", ...
    static std::vector<Setting> settings();
    static TrainingConfig read(const RunConfig& config);
    /// Refuses combinations that make no sense, in a sentence that names the field.
    std::vector<SettingIssue> issues() const;
    Status validate() const { return firstIssue(issues()); }
};

}  // namespace studio
