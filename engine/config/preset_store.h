// SPDX-License-Identifier: GPL-3.0-or-later
// PresetStore: the built-in presets together with those that the user has saved, one JSON file each
// in a folder of the user's. Built-in ones are never changed and their names never taken. Files are
// replaced whole or not at all. One thread at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/config/preset.h"

namespace studio {

struct PresetList {
    std::vector<Preset> presets;        ///< The built-in ones, then the user's, each by name.
    std::vector<std::string> problems;  ///< A sentence for each file of the user's that is none.
};

class PresetStore {
public:
    /// An empty folder: there are only the built-in presets, and none can be saved.
    PresetStore(ResourceLocator resources, FileSystem files, std::filesystem::path ownFolder);

    /// Errors: the built-in presets cannot be read.
    Result<PresetList> list() const;

    /// Saves all values under a name made from the title, which is returned. Errors: no usable
    /// title, a built-in preset's name, a name that is taken and replace is false, the drive.
    Result<std::string> save(const std::string& title, const std::string& description,
                             const RunConfig& config, bool replace) const;
    /// Gives one of the user's presets another title, and the name that goes with it, which is
    /// returned. Errors: as of save; no such preset of the user's.
    Result<std::string> rename(std::string_view name, const std::string& title) const;
    /// Errors: no such preset of the user's, the drive.
    Status remove(std::string_view name) const;

private:
    Status write(const Preset& preset) const;
    std::filesystem::path pathOf(std::string_view name) const;
    /// One of the user's.
    Result<Preset> find(std::string_view name) const;
    Status refuseTaken(const std::string& name, bool replace) const;

    ResourceLocator m_resources;
    FileSystem m_files;
    std::filesystem::path m_folder;
};

/// The name, which is also the file's, of a title: "My small model" is "my-small-model". Empty when
/// the title has neither letters nor digits.
std::string presetNameOf(std::string_view title);

}  // namespace studio
