// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program's data (tokenizer tables, presets, word lists) are. app/ makes one at start
// and hands it to whatever reads program data; nothing in the engine guesses a path.
#pragma once

#include <filesystem>
#include <string_view>

namespace studio {

class ResourceLocator {
public:
    /// root: the folder that holds tokenizer/, presets/, storybook/.
    explicit ResourceLocator(std::filesystem::path root) : m_root(std::move(root)) {}

    std::filesystem::path path(std::string_view relative) const { return m_root / relative; }
    const std::filesystem::path& root() const { return m_root; }

private:
    std::filesystem::path m_root;
};

}  // namespace studio
