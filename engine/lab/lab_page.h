// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a laboratory as one HTML page to hand in: verdict, charts, tables, conditions. It
// holds everything itself: drawings are inline, there is no script, and nothing is fetched. Follows
// the reader's light or dark scheme, and prints.
#pragma once

#include "engine/telemetry/lab_report.h"
#include "engine/telemetry/wording.h"

namespace studio {

std::string labPage(const LabReport& report, const Wording& wording);

}  // namespace studio
