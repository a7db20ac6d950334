// SPDX-License-Identifier: GPL-3.0-or-later
// RunLabel: what a person calls a run and files it under, in label.json of the run folder. A file
// of its own, so that a run can be renamed while some program trains it and writes the others.
#pragma once

#include <string>
#include <vector>

#include "engine/platform/file_system.h"

namespace studio {

struct RunLabel {
    std::string name;               ///< Empty: as run.json has it.
    std::vector<std::string> tags;  ///< Sorted, each once.

    bool operator==(const RunLabel&) const = default;
};

/// A folder without the file has an empty label. Errors: damaged, too large.
Result<RunLabel> readRunLabel(const FileSystem& files, const std::filesystem::path& folder);
/// Trims name and tags, sorts the tags and leaves out empty ones. Errors: too long, the drive.
Status writeRunLabel(const FileSystem& files, const std::filesystem::path& folder, RunLabel label);

/// label.json's name.
inline constexpr const char* kRunLabelName = "label.json";

}  // namespace studio
