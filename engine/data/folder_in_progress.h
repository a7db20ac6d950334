// SPDX-License-Identifier: GPL-3.0-or-later
// FolderInProgress: a folder that appears under its name as a whole or not at all. It is filled
// under a temporary name beside its own; what was not committed goes with the object, and so do the
// folders above it that had to be made.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// One thread at a time.
class FolderInProgress {
public:
    explicit FolderInProgress(const std::filesystem::path& folder);
    FolderInProgress(const FolderInProgress&) = delete;
    FolderInProgress& operator=(const FolderInProgress&) = delete;
    ~FolderInProgress();

    /// Error: the folder exists already, or cannot be made.
    Status create();
    /// Where the files go until commit().
    const std::filesystem::path& path() const { return m_temporary; }
    Status commit();

private:
    Error failure(const std::error_code& error) const;

    std::filesystem::path m_folder;
    std::filesystem::path m_temporary;
    std::vector<std::filesystem::path> m_made;  // innermost first
    bool m_committed = false;
};

}  // namespace studio
