// SPDX-License-Identifier: GPL-3.0-or-later
// A moment of the ternary matrices as one line of JSON and back: the lines of weights.jsonl.
// {"event": "weight_moment", "step", "elapsed_s", "matrices": [{"name", "rows", "columns",
// "negative", "zero", "positive", "threshold", "limit", "histogram": [counts], "flip_share",
// "picture_rows", "picture_columns", "picture"}]}
// A picture is text: each character holds four weights w, row by row, as the character with the
// code 35 + sum of (w + 1) * 3^i over i = 0..3; the last may hold fewer.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/result.h"
#include "engine/telemetry/weight_history.h"

namespace studio {

/// The pictures have at most WeightHistory::kPictureSide rows and columns.
std::string weightMomentLine(const WeightStatistics& moment);

/// Of an object that was read with at most four levels. The error says which field is wrong.
Result<WeightStatistics> parseWeightMoment(const nlohmann::json& object);

}  // namespace studio
