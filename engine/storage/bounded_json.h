// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from files that may be hostile: read without exceptions, refused when it nests deeper than
// the caller allows or names a field twice (readers differ in which of the two they take). How
// large the text may be is for the caller to bound; what is built from it is a small multiple.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// maximumDepth: 1 for a flat object. `source` names the text in errors, for instance
/// "'/runs/a/run.json'" or "The header of '/x.safetensors'".
Result<nlohmann::json> parseJson(std::string_view text, int maximumDepth, std::string_view source);

/// One line of JSON. Invalid UTF-8 becomes U+FFFD, numbers that are not finite become null.
std::string jsonText(const nlohmann::json& value);
std::string jsonText(const nlohmann::ordered_json& value);

/// A name out of a file, fit to stand in a message: short, in quotes, without control characters.
std::string quotedName(std::string_view name);

}  // namespace studio
