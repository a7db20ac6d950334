// SPDX-License-Identifier: GPL-3.0-or-later
// What a laboratory has found, in plain sentences: who was best, how long the reference and the
// others needed for the same, and what must not be concluded from it. Says nothing that the curves
// do not hold: where a score was not reached, it says that.
#pragma once

#include "engine/telemetry/lab_analysis.h"
#include "engine/telemetry/wording.h"

namespace studio {

/// One sentence or two an item; the first ones are the verdict, the rest what to keep in mind.
struct LabVerdict {
    std::vector<std::string> findings, cautions;
};
LabVerdict labVerdict(const LabReport& report, const Wording& wording);

/// "2.013 (2.005 to 2.024)", or "2.013" of one value, "-" of none.
std::string spreadText(const LabSpread& spread, int decimals, const Wording& wording);
/// The budget: "5:00 min of training" or "2,000,000 tokens".
std::string budgetText(const LabPlan& plan, const Wording& wording);

}  // namespace studio
