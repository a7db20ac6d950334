// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a tokenizer in a small text file, so that a run can be gone on with and its checkpoints be
// talked to: name, vocabulary size, content hash and, where needed, the definition.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// Hash over all that decides how text is encoded: 32 hexadecimal digits.
std::string tokenizerHash(const Tokenizer& tokenizer);

/// Writes the file as a whole or not at all.
Status saveTokenizer(const Tokenizer& tokenizer, const std::filesystem::path& path);

/// The tokenizer that such a file's text describes; `source` names it in errors.
Result<std::shared_ptr<const Tokenizer>> parseTokenizer(std::string_view text,
                                                        const std::string& source,
                                                        const ResourceLocator& resources);

/// Reads what saveTokenizer has written. Errors: unreadable, damaged, of an unknown kind, or a
/// table of the program that is not the one the file was made with.
Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const std::filesystem::path& path,
                                                       const ResourceLocator& resources);

}  // namespace studio
