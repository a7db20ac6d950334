// SPDX-License-Identifier: GPL-3.0-or-later
// One chart of a laboratory as inline SVG: validation bits per byte over time, tokens or supervised
// tokens, a line for each output layer and a band for its spread over seeds. Colours come from the
// page's style (classes s0, s1, ...), so that one drawing serves light and dark.
#pragma once

#include "engine/telemetry/lab_analysis.h"
#include "engine/telemetry/wording.h"

namespace studio {

/// Of line colours; from there on they come again, dashed.
inline constexpr int kLabChartColors = 8;

/// Empty while there is no curve. `label`: what the drawing is, for screen readers.
std::string labChartSvg(const LabReport& report, LabAxis axis, const std::string& label,
                        const Wording& wording);

/// Text with &, <, > and quotes made safe for HTML and SVG.
std::string escapedHtml(std::string_view text);

}  // namespace studio
