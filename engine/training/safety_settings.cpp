// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of what watches over a run: divergence guard and early stopping.
#include "engine/base/text.h"
#include "engine/training/divergence_guard.h"
#include "engine/training/training_config.h"

namespace studio {

const SettingsOf<GuardConfig>& GuardConfig::settings() {
    using C = GuardConfig;
    static const auto settings =
        SettingsOf<C>()
            .group(STUDIO_TEXT("Setting", "When training goes wrong"))
            .add(&C::spikeDeviations,
                 {.key = "guard.spike_deviations",
                  .title = STUDIO_TEXT("Setting", "Loss spike"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "A step whose loss lies this many standard deviations above the last ones is "
                      "left out. 0 takes every step with a finite loss."),
                  .why = STUDIO_TEXT("Setting",
                                     "Lower it when single bad steps throw the loss back; raise "
                                     "it, or set it to 0, when good steps are left out."),
                  .unit = STUDIO_TEXT("Setting", "standard deviations"),
                  .minimum = 0,
                  .maximum = 1e6,
                  .advanced = true})
            .add(&C::window,
                 {.key = "guard.window",
                  .title = STUDIO_TEXT("Setting", "Steps compared with"),
                  .help = STUDIO_TEXT(
                      "Setting", "A loss is compared with the mean of this many steps before it."),
                  .why = STUDIO_TEXT("Setting",
                                     "Fewer follow a fast-falling loss more closely; more give a "
                                     "steadier measure of what is usual."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 20,
                  .maximum = 10000,
                  .advanced = true})
            .add(&C::skips,
                 {.key = "guard.skips",
                  .title = STUDIO_TEXT("Setting", "Steps left out"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "After more bad steps than this in close succession the run is set back to "
                      "its last good checkpoint."),
                  .why = STUDIO_TEXT("Setting",
                                     "Raise it for text with rare, very strange passages; 0 sets "
                                     "the run back at the first bad step."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 0,
                  .maximum = 10000,
                  .advanced = true})
            .add(&C::setbacks,
                 {.key = "guard.setbacks",
                  .title = STUDIO_TEXT("Setting", "Setbacks"),
                  .help = STUDIO_TEXT("Setting",
                                      "How often a run is set back to its last good checkpoint "
                                      "before it is stopped with an explanation."),
                  .why = STUDIO_TEXT("Setting",
                                     "More gives a run that is left alone over night more chances "
                                     "to heal; 0 stops it at once."),
                  .minimum = 0,
                  .maximum = 1000,
                  .advanced = true})
            .add(&C::rateFactor,
                 {.key = "guard.rate_factor",
                  .title = STUDIO_TEXT("Setting", "Learning rate after a setback"),
                  .help = STUDIO_TEXT("Setting",
                                      "Both learning rates are multiplied by this each time a run "
                                      "is set back."),
                  .why = STUDIO_TEXT("Setting",
                                     "Runs mostly diverge because of too high a rate. 1 keeps the "
                                     "rate; then the same steps may go wrong in the same way."),
                  .minimum = 0.01,
                  .maximum = 1,
                  .advanced = true});
    return settings;
}

const SettingsOf<StoppingConfig>& StoppingConfig::settings() {
    using C = StoppingConfig;
    static const auto settings =
        SettingsOf<C>()
            .group(STUDIO_TEXT("Setting", "Length of the run"))
            .add(&C::patience,
                 {.key = "stopping.patience",
                  .title = STUDIO_TEXT("Setting", "Stop early after"),
                  .help = STUDIO_TEXT("Setting",
                                      "Training ends when this many evaluations in a row have not "
                                      "improved the validation score. 0 turns it off."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "With little text the validation loss rises again while the training loss "
                      "still falls: the model learns the text by heart. Try 5."),
                  .unit = STUDIO_TEXT("Setting", "evaluations"),
                  .minimum = 0,
                  .maximum = 1e6,
                  .advanced = true})
            .add(&C::improvement,
                 {.key = "stopping.improvement",
                  .title = STUDIO_TEXT("Setting", "Least improvement"),
                  .help = STUDIO_TEXT("Setting",
                                      "A smaller gain than this in nats a token counts as none."),
                  .why = STUDIO_TEXT("Setting",
                                     "Raise it to end runs whose score still creeps down but no "
                                     "longer in a way that matters to you."),
                  .unit = STUDIO_TEXT("Setting", "nats"),
                  .minimum = 0,
                  .maximum = 100,
                  .advanced = true});
    return settings;
}

}  // namespace studio
