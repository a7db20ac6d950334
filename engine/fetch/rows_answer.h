// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of the data set viewer, taken apart as if an enemy had sent them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// One page of /rows.
struct RowPage {
    std::vector<std::string> texts;  ///< In order; a row may be empty.
    std::int64_t total = 0;
    bool partial = false;
    std::string refusal;  ///< The rows are sound, but have no such field: a sentence.
};
/// offset: of the first row that was asked for. Errors: broken JSON, other rows than asked for.
Result<RowPage> parseRowPage(std::string_view json, std::int64_t offset, const std::string& field);

struct SplitName {
    std::string config, split;
};
Result<std::vector<SplitName>> parseSplits(std::string_view json);

struct ParquetEntry {
    std::string config, split, url, filename;
    std::uint64_t bytes = 0;
};
Result<std::vector<ParquetEntry>> parseParquetList(std::string_view json);

}  // namespace studio
