// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/corpus_title.h"

namespace studio {

std::string corpusTitle(const std::vector<std::filesystem::path>& corpora) {
    if (corpora.empty())
        return "Storybook";
    std::string title;
    for (const auto& path : corpora)
        title += (title.empty() ? "" : ", ") + path.filename().string();
    return title;
}

}  // namespace studio
