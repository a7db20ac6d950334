// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace studio::architecture {

namespace {

constexpr std::array kFolders = {"engine", "app",       "ui",        "tests",
                                 "cmake",  "packaging", "resources", ".ci"};
constexpr std::array kExtensions = {".h", ".cpp", ".cmake", ".py", ".sh"};

std::string readAll(const std::filesystem::path& path) {
    std::ifstream file;
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file.open(path, std::ios::binary);
    file.exceptions(std::ios::badbit);  // an empty file is read as such
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Scripts without an extension are known by their first two characters.
bool isSource(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    if (path.filename() == "CMakeLists.txt" ||
        std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end())
        return true;
    char mark[2] = {};
    std::ifstream(path, std::ios::binary).read(mark, 2);
    return extension.empty() && mark[0] == '#' && mark[1] == '!';
}

}  // namespace

std::vector<SourceFile> readSources(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> paths = {root / "CMakeLists.txt"};
    for (const char* folder : kFolders)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file() && isSource(entry.path()))
                paths.push_back(entry.path());
    std::vector<SourceFile> files;
    for (const auto& path : paths)
        files.push_back({path.lexically_relative(root).generic_string(), readAll(path)});
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

}  // namespace studio::architecture
