// SPDX-License-Identifier: GPL-3.0-or-later
// Presets: named sets of settings, one JSON file each in resources/presets/.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/resource_locator.h"
#include "engine/config/run_config.h"

namespace studio {

struct Preset {
    std::string name;  ///< The file's name: "quick-start".
    std::string title;
    std::string description;
    nlohmann::json settings;  ///< As RunConfig::mergeJson takes it.
};

/// All of them, by name. Errors: no folder, a file that is not a preset.
Result<std::vector<Preset>> loadPresets(const ResourceLocator& resources);

/// The defaults with the preset's settings. An unknown name lists those there are.
Result<RunConfig> presetConfig(const std::vector<Preset>& presets, std::string_view name,
                               std::shared_ptr<const SettingSchema> schema);

}  // namespace studio
