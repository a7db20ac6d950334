// SPDX-License-Identifier: GPL-3.0-or-later
// What a run was trained on, in words for people.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace studio {

/// "Storybook" without files, else the names of the files.
std::string corpusTitle(const std::vector<std::filesystem::path>& corpora);

}  // namespace studio
