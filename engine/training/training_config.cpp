// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_config.h"

#include <algorithm>

namespace studio {
namespace {

const SettingsOf<ScheduleConfig>& scheduleSettings() {
    static const auto settings =
        SettingsOf<ScheduleConfig>()
            .add(&ScheduleConfig::warmup,
                 {.key = "schedule.warmup",
                  .title = "Warm-up",
                  .help = "The learning rates rise from nothing over this many steps, so that the "
                          "first gradients do no harm.",
                  .unit = "steps",
                  .minimum = 0,
                  .maximum = 1e9})
            .add(&ScheduleConfig::decayStart,
                 {.key = "schedule.decay_start",
                  .title = "Decay from step",
                  .help = "From this step the learning rates fall in a straight line.",
                  .unit = "steps",
                  .minimum = 0,
                  .maximum = 1e9})
            .add(&ScheduleConfig::decayEnd, {.key = "schedule.decay_end",
                                             .title = "Decay to step",
                                             .help = "At this step the learning rates reach zero.",
                                             .unit = "steps",
                                             .minimum = 1,
                                             .maximum = 1e9});
    return settings;
}

const SettingsOf<OptimizerConfig>& optimizerSettings() {
    using C = OptimizerConfig;
    static const auto settings =
        SettingsOf<C>()
            .add(&C::muonRate, {.key = "optimizer.normuon.rate",
                                .title = "NorMuon learning rate",
                                .help = "Step size for the ternary matrices.",
                                .minimum = 0,
                                .maximum = 10})
            .add(&C::muonMomentum, {.key = "optimizer.normuon.momentum",
                                    .title = "NorMuon momentum",
                                    .help = "How much of the past gradients is kept.",
                                    .minimum = 0,
                                    .maximum = 0.99999,
                                    .advanced = true})
            .add(&C::muonBeta2,
                 {.key = "optimizer.normuon.beta2",
                  .title = "NorMuon row memory",
                  .help = "How slowly the size of each neuron's updates is averaged.",
                  .minimum = 0,
                  .maximum = 0.999999,
                  .advanced = true})
            .add(&C::newtonSchulzSteps,
                 {.key = "optimizer.normuon.newton_schulz_steps",
                  .title = "Newton-Schulz steps",
                  .help = "Iterations that make the update nearly orthogonal.",
                  .minimum = 1,
                  .maximum = 20,
                  .advanced = true})
            .add(&C::adamRate, {.key = "optimizer.adamw.rate",
                                .title = "AdamW learning rate",
                                .help = "Step size for the embedding, convolutions and norms.",
                                .minimum = 0,
                                .maximum = 10})
            .add(&C::adamBeta1, {.key = "optimizer.adamw.beta1",
                                 .title = "AdamW beta1",
                                 .help = "Memory of the gradient's mean.",
                                 .minimum = 0,
                                 .maximum = 0.99999,
                                 .advanced = true})
            .add(&C::adamBeta2, {.key = "optimizer.adamw.beta2",
                                 .title = "AdamW beta2",
                                 .help = "Memory of the gradient's square.",
                                 .minimum = 0,
                                 .maximum = 0.999999,
                                 .advanced = true})
            .add(&C::weightDecay, {.key = "optimizer.adamw.weight_decay",
                                   .title = "Weight decay",
                                   .help = "Pulls embedding and convolution weights towards zero.",
                                   .minimum = 0,
                                   .maximum = 10,
                                   .advanced = true})
            .add(&C::clipNorm, {.key = "optimizer.clip_norm",
                                .title = "Gradient clip",
                                .help = "A gradient longer than this is shortened to it.",
                                .minimum = 1e-9,
                                .maximum = 1e9,
                                .advanced = true})
            .add(&C::averageDecay, {.key = "optimizer.ema_decay",
                                    .title = "Weight average",
                                    .help = "Decay of the moving average (EMA) of all weights.",
                                    .minimum = 0,
                                    .maximum = 0.9999999,
                                    .advanced = true});
    return settings;
}

SettingsOf<TrainingConfig> lossAndPhases() {
    using C = TrainingConfig;
    return SettingsOf<C>()
        .add(&C::phases, {.key = "training.phases",
                          .title = "Phases",
                          .help = "LENGTH:SEQUENCES[:STEPS[:frozen]], one after the other; short "
                                  "sequences first train faster."})
        .add(&C::windowStart,
             {.key = "training.window_start",
              .title = "Sequences start",
              .help = "Anywhere in the text, as FlashLM does, or at the beginning of a document, "
                      "so that short documents are read whole and by themselves.",
              .choices = {"anywhere", "document"},
              .advanced = true})
        .add(&C::freezeRandomEmbedding,
             {.key = "training.freeze_random_embedding",
              .title = "Freeze a random embedding",
              .help = "Phases marked 'frozen' are for an imported embedding. One that starts "
                      "random is trained in them too, unless this is on.",
              .advanced = true})
        .add(&C::positionFraction,
             {.key = "training.position_fraction",
              .title = "Positions with loss",
              .help = "Share of the positions that the output layer sees in a step, drawn at "
                      "random. A quarter makes it four times cheaper.",
              .minimum = 0.001,
              .maximum = 1})
        .add(&C::labelSmoothing, {.key = "training.label_smoothing",
                                  .title = "Label smoothing",
                                  .help = "Share of the target spread evenly over all words.",
                                  .minimum = 0,
                                  .maximum = 0.9,
                                  .advanced = true})
        .add(&C::zCoefficient, {.key = "training.z_loss",
                                .title = "z-loss",
                                .help = "Weight of the penalty that keeps logits near zero.",
                                .minimum = 0,
                                .maximum = 1,
                                .advanced = true})
        .add(&C::seed, {.key = "training.seed",
                        .title = "Seed",
                        .help = "Names the random numbers: the same seed trains the same run.",
                        .minimum = 0,
                        .maximum = 9e15})
        .add(&C::precision,
             {.key = "precision",
              .title = "Precision",
              .help = "Number format inside the large products: fp32 is exact to 7 digits, bf16 "
                      "rounds their factors to 3 and is faster on processors made for it. auto "
                      "takes the faster one. Weights and sums are always 32-bit floats.",
              .choices = {"auto", "fp32", "bf16"},
              .advanced = true});
}

const SettingsOf<TrainingConfig>& trainingSettings() {
    using C = TrainingConfig;
    static const auto settings =
        lossAndPhases()
            .add(&C::limitSteps, {.key = "limit.steps",
                                  .title = "Steps",
                                  .help = "Training ends after this many steps.",
                                  .unit = "steps",
                                  .minimum = 0,
                                  .maximum = 1e9})
            .add(&C::limitMinutes,
                 {.key = "limit.minutes",
                  .title = "Time",
                  .help = "Training ends after this time; 0 means no limit. Pauses do not count.",
                  .unit = "minutes",
                  .minimum = 0,
                  .maximum = 1e6})
            .add(&C::evaluateEverySteps,
                 {.key = "evaluation.every_steps",
                  .title = "Evaluate every",
                  .help = "How often the model is scored on text it does not train on.",
                  .unit = "steps",
                  .minimum = 1,
                  .maximum = 1e9})
            .add(&C::evaluationWindows,
                 {.key = "evaluation.windows",
                  .title = "Evaluation windows",
                  .help = "How many stretches of the validation text are scored, at the most.",
                  .minimum = 1,
                  .maximum = 1e6,
                  .advanced = true})
            .add(&C::evaluationLength,
                 {.key = "evaluation.length",
                  .title = "Evaluation length",
                  .help = "Length of each stretch; each starts from an empty context.",
                  .unit = "tokens",
                  .minimum = 2,
                  .maximum = 65536,
                  .advanced = true})
            .add(&C::checkpointEverySteps,
                 {.key = "checkpoint.every_steps",
                  .title = "Checkpoint every",
                  .help = "How often everything that a resume needs is saved.",
                  .unit = "steps",
                  .minimum = 1,
                  .maximum = 1e9})
            .add(&C::checkpointEverySeconds,
                 {.key = "checkpoint.every_seconds",
                  .title = "Checkpoint at the latest after",
                  .help = "A save also begins when the last one began this long ago, so that at "
                          "most about a minute of training can be lost.",
                  .unit = "seconds",
                  .minimum = 1,
                  .maximum = 1e9,
                  .advanced = true})
            .add(&C::checkpointsKept, {.key = "checkpoint.keep",
                                       .title = "Checkpoints kept",
                                       .help = "Older ones are removed once a newer one is safe.",
                                       .minimum = 1,
                                       .maximum = 1000,
                                       .advanced = true});
    return settings;
}

}  // namespace

double ScheduleConfig::factor(std::int64_t step) const {
    if (step < warmup)
        return static_cast<double>(step) / warmup;
    if (step < decayStart)
        return 1.0;
    const double length = std::max(1, decayEnd - decayStart);
    return std::max(0.0, 1.0 - static_cast<double>(step - decayStart) / length);
}

std::vector<Setting> TrainingConfig::settings() {
    std::vector<Setting> all = trainingSettings().list();
    for (const auto* part : {&scheduleSettings().list(), &optimizerSettings().list()})
        all.insert(all.end(), part->begin(), part->end());
    return all;
}

TrainingConfig TrainingConfig::read(const RunConfig& config) {
    TrainingConfig result = trainingSettings().read(config);
    result.schedule = scheduleSettings().read(config);
    result.optimizer = optimizerSettings().read(config);
    return result;
}

Status TrainingConfig::validate() const {
    if (Result<PhasePlan> plan = PhasePlan::parse(phases); !plan)
        return plan.error();
    if (schedule.decayEnd < schedule.decayStart)
        return Error{"Setting 'schedule.decay_end' (" + std::to_string(schedule.decayEnd) +
                     ") lies before 'schedule.decay_start' (" +
                     std::to_string(schedule.decayStart) + "). Choose a later step."};
    return {};
}

}  // namespace studio
