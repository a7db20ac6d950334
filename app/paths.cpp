// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include <cstdlib>
#include <string>

namespace studio::app {
namespace {

std::filesystem::path environmentPath(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::filesystem::path(value) : std::filesystem::path();
}

bool holdsResources(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "presets", ignored);
}

std::filesystem::path userDataFolder() {
    if (const auto data = environmentPath("XDG_DATA_HOME"); !data.empty())
        return data;
    if (const auto data = environmentPath("LOCALAPPDATA"); !data.empty())
        return data;
    if (const auto home = environmentPath("HOME"); !home.empty())
        return home / ".local" / "share";
    return std::filesystem::temp_directory_path();
}

std::filesystem::path userConfigurationFolder() {
    if (const auto configuration = environmentPath("XDG_CONFIG_HOME"); !configuration.empty())
        return configuration;
    if (const auto configuration = environmentPath("APPDATA"); !configuration.empty())
        return configuration;
    if (const auto home = environmentPath("HOME"); !home.empty())
        return home / ".config";
    return std::filesystem::temp_directory_path();
}

}  // namespace

Result<ResourceLocator> findResources(const char* programPath) {
    if (const auto chosen = environmentPath("STUDIO_RESOURCES"); !chosen.empty())
        return ResourceLocator(chosen);
    std::error_code problem;
    auto program = std::filesystem::canonical("/proc/self/exe", problem);
    if (problem)
        program = std::filesystem::absolute(programPath, problem);
    const auto installed = program.parent_path().parent_path() / "share" / "ternary-studio";
    for (const std::filesystem::path& folder :
         {installed, std::filesystem::path(STUDIO_SOURCE_RESOURCES)})
        if (holdsResources(folder))
            return ResourceLocator(folder);
    return Error{"The program's own data (presets, tokenizers, word lists) are not at '" +
                 installed.string() +
                 "'. Install the program again, or set STUDIO_RESOURCES to their folder."};
}

std::filesystem::path runsFolder() {
    if (const auto chosen = environmentPath("STUDIO_RUNS"); !chosen.empty())
        return chosen;
    return userDataFolder() / "ternary-studio" / "runs";
}

std::filesystem::path labsFolder() { return runsFolder().parent_path() / "laboratories"; }

std::filesystem::path presetsFolder() {
    if (const auto chosen = environmentPath("STUDIO_PRESETS"); !chosen.empty())
        return chosen;
    return userConfigurationFolder() / "ternary-studio" / "presets";
}

std::filesystem::path downloadsFolder() {
    if (const auto chosen = environmentPath("STUDIO_DOWNLOADS"); !chosen.empty())
        return chosen;
    return userDataFolder() / "ternary-studio" / "downloads";
}

std::filesystem::path fetchedEmbeddingFile() {
    return downloadsFolder() / "gpt2-embeddings.safetensors";
}

std::filesystem::path preparedFolder() {
    if (const auto chosen = environmentPath("STUDIO_PREPARED"); !chosen.empty())
        return chosen;
    return runsFolder().parent_path() / "prepared";
}

std::filesystem::path newRunFolder(const std::filesystem::path& runs, std::string_view preset) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const auto folder = runs / (std::string(preset) + "-" + std::to_string(number));
        if (!std::filesystem::exists(folder, ignored))
            return folder;
    }
}

}  // namespace studio::app
