// SPDX-License-Identifier: GPL-3.0-or-later
// What one can choose about the reading of files of one's own: the field that holds the text, and
// the clean-up.
#pragma once

#include <cstdint>
#include <string>

#include "engine/config/settings_of.h"

namespace studio {

struct ImportSettings {
    std::string field{};  ///< Of JSON, CSV and Parquet; empty: guessed.
    bool removeHtml = false;
    bool removeControls = true;
    bool removeRepeatedLines = false;
    bool removeDuplicates = true;
    std::int64_t minimumCharacters = 1;

    bool operator==(const ImportSettings&) const = default;
};
const SettingsOf<ImportSettings>& importSettings();

}  // namespace studio
