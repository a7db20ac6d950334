// SPDX-License-Identifier: GPL-3.0-or-later
// WhatIfBackend: what the What-if dialog asks of the program; part of StudioBackend. Questions are
// answered at once; measuring goes on beside. All calls come from the GUI thread.
#pragma once

#include <memory>

#include "engine/base/result.h"
#include "engine/config/run_config.h"
#include "engine/telemetry/what_if.h"

namespace studio::ui {

class WhatIfBackend {
public:
    virtual ~WhatIfBackend() = default;

    /// Threads that there are to be chosen.
    virtual int processors() const = 0;
    /// Quick enough for every move of a dial. Without a fitting calibration there is no step.
    virtual WhatIfAnswer ask(const RunConfig& config, int threads) const = 0;
    /// Measures a few short steps near these sizes. Refused while anything trains or is measured.
    virtual Status calibrate(const RunConfig& config, int threads) = 0;
    /// Measures steps of these very sizes, to set beside what was predicted.
    virtual Status check(const RunConfig& config, int threads) = 0;
    virtual void cancel() = 0;
    /// Null before the first.
    virtual std::shared_ptr<const WhatIfReport> report() const = 0;
};

}  // namespace studio::ui
