// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/shared_head_settings.h"

#include "engine/base/text.h"

namespace studio {

const SettingsOf<SharedHeadSettings>& SharedHeadSettings::settings() {
    using C = SharedHeadSettings;
    static const auto settings =
        SettingsOf<C>()
            .group(STUDIO_TEXT("Setting", "Output layer"))
            .add(&C::logFrequencyBias,
                 {.key = "head.log_frequency_bias",
                  .title = STUDIO_TEXT("Setting", "Start from word frequencies"),
                  .help = STUDIO_TEXT("Setting",
                                      "Gives each token a number that is added to its logit, is "
                                      "trained, and starts as the logarithm of how often the token "
                                      "stands in the training text."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "The first steps need not learn that some words are frequent: the loss "
                      "starts at what word frequencies alone give, 7 nats instead of 11 or 13 with "
                      "GPT-2's vocabulary. FlashLM does without.")})
            .add(&C::logitScale,
                 {.key = "head.logit_scale",
                  .title = STUDIO_TEXT("Setting", "Spread of the logits at the start"),
                  .help = STUDIO_TEXT("Setting",
                                      "Multiplies all logits by one number that is trained and "
                                      "starts so that their standard deviation is this. 0 leaves "
                                      "them as they are."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "Taking 1 or less lets the first predictions be even whatever embedding the "
                      "run "
                      "starts from; an imported one would otherwise make them worse than guessing. "
                      "FlashLM does without."),
                  .minimum = 0,
                  .maximum = 100});
    return settings;
}

}  // namespace studio
