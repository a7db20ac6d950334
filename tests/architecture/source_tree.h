// SPDX-License-Identifier: GPL-3.0-or-later
// The repository's sources, read from disk: the folders that hold code, not the build folders,
// documents or test data.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace studio::architecture {

struct SourceFile {
    std::string path;  ///< From the root, with slashes.
    std::string text;
};

/// C++ files, CMake files and scripts below `root`, sorted by path. Throws
/// std::filesystem::filesystem_error for a folder that cannot be listed, std::ios_base::failure
/// for a file that cannot be read.
std::vector<SourceFile> readSources(const std::filesystem::path& root);

}  // namespace studio::architecture
