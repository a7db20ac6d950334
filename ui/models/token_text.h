// SPDX-License-Identifier: GPL-3.0-or-later
// How a token is written where it stands alone.
#pragma once

#include <QString>

#include "engine/telemetry/generation.h"

namespace studio::ui {

/// A token's text so that one can read it: spaces and line ends as signs, bytes that are no whole
/// character as numbers.
QString tokenLabel(const std::string& bytes);
/// The same, with words for the end of a text.
QString tokenLabel(const GeneratedToken& token);
QString tokenLabel(const TokenAlternative& alternative);

}  // namespace studio::ui
