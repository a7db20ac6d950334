// SPDX-License-Identifier: GPL-3.0-or-later
// The engine names the parts of a model by dotted paths ("block.glu.up_proj.weight"). Here they
// get names and explanations for people. A part this file has never heard of keeps its own name,
// so a new layer is shown without a change here.
#pragma once

#include <QString>
#include <string_view>

#include "engine/telemetry/profiler.h"

namespace studio::ui {

/// "GLU · up" for "block.glu.up_proj.weight".
QString partTitle(std::string_view path);
/// A sentence or two on what the part does, for tool tips; empty when not known.
QString partExplanation(std::string_view path);

/// "Ternary core", "Output layer" and so on: what a colour stands for.
QString groupTitle(ZoneGroup group);
QString groupExplanation(ZoneGroup group);

}  // namespace studio::ui
