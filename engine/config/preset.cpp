// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/preset.h"

#include <algorithm>
namespace studio {
namespace {

constexpr std::uint64_t kMaximumBytes = 1 << 20;

}  // namespace

Result<Preset> readPreset(const FileSystem& files, const std::filesystem::path& path) {
    const Result<AlignedBuffer<std::byte>> bytes = files.readFile(path, kMaximumBytes);
    if (!bytes)
        return bytes.error();
    const auto* text = reinterpret_cast<const char*>(bytes.value().data());
    const auto json = nlohmann::json::parse(text, text + bytes.value().size(), nullptr, false);
    const auto has = [&](const char* key, bool (nlohmann::json::*is)() const) {
        return json.contains(key) && (json[key].*is)();
    };
    if (!json.is_object() || !has("title", &nlohmann::json::is_string) ||
        !has("description", &nlohmann::json::is_string) ||
        !has("settings", &nlohmann::json::is_object))
        return Error{"'" + path.string() +
                     "' is no preset: expected an object with title, description and settings."};
    return Preset{path.stem().string(), json["title"], json["description"], json["settings"],
                  false};
}

Result<std::vector<Preset>> loadPresets(const ResourceLocator& resources) {
    const FileSystem files;
    const Result<std::vector<FolderEntry>> entries = files.list(resources.path("presets"));
    if (!entries)
        return entries.error();
    std::vector<Preset> presets;
    for (const FolderEntry& entry : entries.value()) {
        const auto path = resources.path("presets") / entry.name;
        if (path.extension() != ".json")
            continue;
        Result<Preset> preset = readPreset(files, path);
        if (!preset)
            return preset.error();
        presets.push_back(std::move(preset).value());
    }
    return presets;
}

Result<RunConfig> presetConfig(const std::vector<Preset>& presets, std::string_view name,
                               std::shared_ptr<const SettingSchema> schema) {
    const auto it = std::ranges::find(presets, name, &Preset::name);
    if (it == presets.end()) {
        std::string known;
        for (const Preset& preset : presets)
            known += (known.empty() ? "" : ", ") + preset.name;
        return Error{"There is no preset '" + std::string(name) + "'; there are: " + known + "."};
    }
    RunConfig config(std::move(schema));
    if (Status status = config.mergeJson(it->settings); !status)
        return Error{"Preset '" + it->name + "': " + status.error().message};
    return config;
}

}  // namespace studio
