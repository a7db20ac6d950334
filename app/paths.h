// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program's own data and the user's runs are.
#pragma once

#include <filesystem>
#include <string_view>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"

namespace studio::app {

/// STUDIO_RESOURCES, else beside the installed program, else the source tree it was built from.
Result<ResourceLocator> findResources(const char* programPath);

/// STUDIO_RUNS, else "ternary-studio/runs" in the user's data folder.
std::filesystem::path runsFolder();

/// Beside the folder of runs: "ternary-studio/laboratories".
std::filesystem::path labsFolder();

/// STUDIO_PRESETS, else "ternary-studio/presets" in the user's configuration folder.
std::filesystem::path presetsFolder();

/// STUDIO_DOWNLOADS, else "ternary-studio/downloads" in the user's data folder: what was fetched.
std::filesystem::path downloadsFolder();
/// Where `ternary fetch gpt2-embeddings` puts GPT-2's embedding.
std::filesystem::path fetchedEmbeddingFile();

/// STUDIO_PREPARED, else "prepared" beside the folder of runs.
std::filesystem::path preparedFolder();

/// A free folder "<preset>-<number>" in the folder of runs.
std::filesystem::path newRunFolder(const std::filesystem::path& runs, std::string_view preset);

}  // namespace studio::app
