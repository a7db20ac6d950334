// SPDX-License-Identifier: GPL-3.0-or-later
// Presets: named sets of settings, one JSON file each. The program's own are in resources/presets/;
// those that people save are kept by PresetStore (preset_store.h).
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/resource_locator.h"
#include "engine/config/run_config.h"
#include "engine/platform/file_system.h"

namespace studio {

struct Preset {
    std::string name;  ///< The file's name: "quick-start".
    std::string title;
    std::string description;
    nlohmann::json settings;  ///< As RunConfig::mergeJson takes it.
    bool own = false;         ///< Saved by the user; may be replaced, renamed and removed.
};

/// Reads one file. Errors: unreadable, not a preset.
Result<Preset> readPreset(const FileSystem& files, const std::filesystem::path& path);

/// The built-in ones, by name. Errors: no folder, a file that is not a preset.
Result<std::vector<Preset>> loadPresets(const ResourceLocator& resources);

/// The defaults with the preset's settings. An unknown name lists those there are.
Result<RunConfig> presetConfig(const std::vector<Preset>& presets, std::string_view name,
                               std::shared_ptr<const SettingSchema> schema);

}  // namespace studio
