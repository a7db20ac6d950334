// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_settings.h"

#include "engine/base/text.h"

namespace studio {

const SettingsOf<ScheduleConfig>& scheduleSettings() {
    static const auto settings =
        SettingsOf<ScheduleConfig>()
            .group(STUDIO_TEXT("Setting", "Learning rate over time"))
            .add(&ScheduleConfig::warmup,
                 {.key = "schedule.warmup",
                  .title = STUDIO_TEXT("Setting", "Warm-up"),
                  .help = STUDIO_TEXT("Setting",
                                      "The learning rates rise from nothing over this many steps, "
                                      "so that the first gradients do no harm."),
                  .why = STUDIO_TEXT("Setting",
                                     "A longer warm-up calms a start at which the loss jumps; a "
                                     "short run wants a short one."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 0,
                  .maximum = 1e9})
            .add(&ScheduleConfig::decayStart,
                 {.key = "schedule.decay_start",
                  .title = STUDIO_TEXT("Setting", "Decay from step"),
                  .help = STUDIO_TEXT("Setting",
                                      "From this step the learning rates fall in a straight line."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "A slow decay at the end of a run usually lowers the loss visibly. Let it "
                      "begin at two fifths to nine tenths of the steps."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 0,
                  .maximum = 1e9})
            .add(&ScheduleConfig::decayEnd,
                 {.key = "schedule.decay_end",
                  .title = STUDIO_TEXT("Setting", "Decay to step"),
                  .help = STUDIO_TEXT("Setting", "At this step the learning rates reach zero."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "Set it to the last step of the run: later, and the run ends before the "
                      "rates are low; earlier, and its last steps change nothing."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 1,
                  .maximum = 1e9});
    return settings;
}

const SettingsOf<OptimizerConfig>& optimizerSettings() {
    using C = OptimizerConfig;
    static const auto settings =
        SettingsOf<C>()
            .group(STUDIO_TEXT("Setting", "Optimizers"))
            .add(&C::muonRate,
                 {.key = "optimizer.normuon.rate",
                  .title = STUDIO_TEXT("Setting", "NorMuon learning rate"),
                  .help = STUDIO_TEXT("Setting", "Step size for the ternary matrices."),
                  .why = STUDIO_TEXT("Setting",
                                     "The first thing to try when the loss falls too slowly "
                                     "(double it) or jumps and blows up (halve it)."),
                  .minimum = 0,
                  .maximum = 10})
            .add(&C::muonMomentum,
                 {.key = "optimizer.normuon.momentum",
                  .title = STUDIO_TEXT("Setting", "NorMuon momentum"),
                  .help = STUDIO_TEXT("Setting", "How much of the past gradients is kept."),
                  .why = STUDIO_TEXT("Setting",
                                     "More smooths the direction over more steps and reacts more "
                                     "slowly. Lower it for very short runs."),
                  .minimum = 0,
                  .maximum = 0.99999,
                  .advanced = true})
            .add(&C::muonBeta2,
                 {.key = "optimizer.normuon.beta2",
                  .title = STUDIO_TEXT("Setting", "NorMuon row memory"),
                  .help = STUDIO_TEXT("Setting",
                                      "How slowly the size of each neuron's updates is averaged."),
                  .why = STUDIO_TEXT("Setting",
                                     "Lower values follow changes of the gradient sooner; higher "
                                     "ones are steadier in long runs."),
                  .minimum = 0,
                  .maximum = 0.999999,
                  .advanced = true})
            .add(&C::newtonSchulzSteps,
                 {.key = "optimizer.normuon.newton_schulz_steps",
                  .title = STUDIO_TEXT("Setting", "Newton-Schulz steps"),
                  .help =
                      STUDIO_TEXT("Setting", "Iterations that make the update nearly orthogonal."),
                  .why = STUDIO_TEXT("Setting",
                                     "More iterations come closer to an orthogonal update and cost "
                                     "time; 5 are usual."),
                  .minimum = 1,
                  .maximum = 20,
                  .advanced = true})
            .add(&C::adamRate,
                 {.key = "optimizer.adamw.rate",
                  .title = STUDIO_TEXT("Setting", "AdamW learning rate"),
                  .help = STUDIO_TEXT("Setting",
                                      "Step size for the embedding, convolutions and norms."),
                  .why = STUDIO_TEXT("Setting",
                                     "Raise it for small models and short runs, in which the "
                                     "embedding has to learn fast; lower it when the loss jumps."),
                  .minimum = 0,
                  .maximum = 10})
            .add(&C::adamBeta1, {.key = "optimizer.adamw.beta1",
                                 .title = STUDIO_TEXT("Setting", "AdamW beta1"),
                                 .help = STUDIO_TEXT("Setting", "Memory of the gradient's mean."),
                                 .why = STUDIO_TEXT("Setting",
                                                    "Rarely. Lower values forget old gradients "
                                                    "sooner, which can calm a loss that swings."),
                                 .minimum = 0,
                                 .maximum = 0.99999,
                                 .advanced = true})
            .add(
                &C::adamBeta2,
                {.key = "optimizer.adamw.beta2",
                 .title = STUDIO_TEXT("Setting", "AdamW beta2"),
                 .help = STUDIO_TEXT("Setting", "Memory of the gradient's square."),
                 .why = STUDIO_TEXT(
                     "Setting",
                     "Lower it when rare words make the loss jump; raise it for long, quiet runs."),
                 .minimum = 0,
                 .maximum = 0.999999,
                 .advanced = true})
            .add(&C::weightDecay,
                 {.key = "optimizer.adamw.weight_decay",
                  .title = STUDIO_TEXT("Setting", "Weight decay"),
                  .help = STUDIO_TEXT("Setting",
                                      "Pulls embedding and convolution weights towards zero."),
                  .why = STUDIO_TEXT("Setting",
                                     "It keeps weights small, which helps when the same text is "
                                     "read many times. 0 turns it off."),
                  .minimum = 0,
                  .maximum = 10,
                  .advanced = true})
            .add(&C::clipNorm,
                 {.key = "optimizer.clip_norm",
                  .title = STUDIO_TEXT("Setting", "Gradient clip"),
                  .help = STUDIO_TEXT("Setting", "A gradient longer than this is shortened to it."),
                  .why = STUDIO_TEXT("Setting",
                                     "Lower it when single steps throw the loss back; a very large "
                                     "value turns clipping off."),
                  .minimum = 1e-9,
                  .maximum = 1e9,
                  .advanced = true})
            .add(&C::averageDecay,
                 {.key = "optimizer.ema_decay",
                  .title = STUDIO_TEXT("Setting", "Weight average"),
                  .help =
                      STUDIO_TEXT("Setting", "Decay of the moving average (EMA) of all weights."),
                  .why =
                      STUDIO_TEXT("Setting",
                                  "Closer to 1 averages over more steps: steadier, but behind the "
                                  "training. In a run of a few hundred steps take 0.99 or less."),
                  .minimum = 0,
                  .maximum = 0.9999999,
                  .advanced = true});
    return settings;
}

}  // namespace studio
