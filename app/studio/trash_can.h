// SPDX-License-Identifier: GPL-3.0-or-later
// TrashCan: the trash of the desktop, with a way back. Any thread.
#pragma once

#include <QString>
#include <filesystem>
#include <string>

#include "engine/base/result.h"

namespace studio::app {

/// A folder in the trash.
struct TrashedFolder {
    std::filesystem::path from;
    std::filesystem::path now;
    std::string name;  ///< Of the run, for people.
};

/// Errors: the desktop has no trash for this drive; then nothing has changed.
Result<TrashedFolder> moveToTrash(const std::filesystem::path& folder, const std::string& name);
/// Errors: it is not in the trash any more, or its place is taken.
Status bringBack(const TrashedFolder& folder);

}  // namespace studio::app
