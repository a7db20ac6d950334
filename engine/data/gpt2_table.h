// SPDX-License-Identifier: GPL-3.0-or-later
// Reads GPT-2's table of merges (merges.txt), in which bytes are written as visible characters.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"
#include "engine/data/bpe_tokenizer.h"

namespace studio {

/// The merges in the text of a merges.txt. Errors name origin (the file) and the line.
Result<BpeTable> parseGpt2Merges(std::string_view text, std::string_view origin);

/// GPT-2's tokenizer from the program's own data: 50,257 ids, 50256 ends a document.
Result<std::shared_ptr<const BpeTokenizer>> loadGpt2Tokenizer(const ResourceLocator& resources);

}  // namespace studio
