// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the output layer that do not depend on which head it is: how the logits start. Both
// are off by default, as in FlashLM v3.
#pragma once

#include "engine/config/settings_of.h"

namespace studio {

struct SharedHeadSettings {
    bool logFrequencyBias = false;
    double logitScale = 0;  ///< Standard deviation of the logits at the start; 0: no factor.

    static const SettingsOf<SharedHeadSettings>& settings();
    static SharedHeadSettings read(const RunConfig& config) { return settings().read(config); }
};

}  // namespace studio
