// SPDX-License-Identifier: GPL-3.0-or-later
// PromptStore: the user's book of prompts in one JSON file. A file that cannot be read counts as
// none: prompts are a convenience, and the next write replaces it.
#pragma once

#include <filesystem>

#include "ui/studio_backend.h"

namespace studio::app {

class PromptStore {
public:
    explicit PromptStore(std::filesystem::path file) : m_file(std::move(file)) {}

    /// Without a file: one pinned prompt, so that a first run shows what pins are for.
    ui::PromptBook read() const;
    /// Replaces the file, without waiting for the drive.
    void write(const ui::PromptBook& book) const;

private:
    std::filesystem::path m_file;
};

}  // namespace studio::app
