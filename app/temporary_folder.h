// SPDX-License-Identifier: GPL-3.0-or-later
// TemporaryFolder: the name of a folder of one's own among the system's temporary files; whatever
// is made there goes away with the object.
#pragma once

#include <filesystem>
#include <random>
#include <string>

namespace studio::app {

/// A folder that goes away with its last owner.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::random_device random;
        m_path = std::filesystem::temp_directory_path() /
                 ("ternary-studio-" + std::to_string(random()) + std::to_string(random()));
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace studio::app
