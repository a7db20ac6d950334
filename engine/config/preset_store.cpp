// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/preset_store.h"

#include <algorithm>

#include "engine/platform/atomic_file.h"

namespace studio {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes; file systems allow 255
constexpr int kIndent = 2;

bool isFollowing(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string presetNameOf(std::string_view title) {
    std::string name;
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        const bool digit = c >= '0' && c <= '9';
        if ((c >= 'a' && c <= 'z') || digit || byte >= 0x80)  // beyond ASCII: letters of all kinds
            name += c;
        else if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    if (name.size() > kLongestName) {
        std::size_t end = kLongestName;
        while (end > 0 && isFollowing(name[end]))
            --end;
        name.resize(end);
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

PresetStore::PresetStore(ResourceLocator resources, FileSystem files,
                         std::filesystem::path ownFolder)
    : m_resources(std::move(resources)),
      m_files(std::move(files)),
      m_folder(std::move(ownFolder)) {}

std::filesystem::path PresetStore::pathOf(std::string_view name) const {
    return m_folder / (std::string(name) + ".json");
}

Result<PresetList> PresetStore::list() const {
    Result<std::vector<Preset>> builtIn = loadPresets(m_resources);
    if (!builtIn)
        return builtIn.error();
    PresetList list{std::move(builtIn).value(), {}};
    if (m_folder.empty())
        return list;
    const Result<FileStatus> status = m_files.status(m_folder);
    if (!status || status.value().kind == FileKind::Missing)
        return list;
    const Result<std::vector<FolderEntry>> entries = m_files.list(m_folder);
    if (!entries) {
        list.problems.push_back(entries.error().message);
        return list;
    }
    for (const FolderEntry& entry : entries.value()) {
        const auto path = m_folder / entry.name;
        if (path.extension() != ".json")
            continue;
        Result<Preset> preset = readPreset(m_files, path);
        if (!preset) {
            list.problems.push_back(preset.error().message);
            continue;
        }
        preset.value().own = true;
        if (std::ranges::find(list.presets, preset.value().name, &Preset::name) ==
            list.presets.end())
            list.presets.push_back(std::move(preset).value());
        else
            list.problems.push_back("'" + path.string() +
                                    "' has the name of a built-in preset and is left out. Give "
                                    "the file another name.");
    }
    return list;
}

Status PresetStore::refuseTaken(const std::string& name, bool replace) const {
    if (m_folder.empty())
        return Error{"There is no folder for presets, so none can be saved."};
    if (name.empty())
        return Error{"The name of a preset needs at least one letter or digit."};
    const Result<std::vector<Preset>> builtIn = loadPresets(m_resources);
    if (!builtIn)
        return builtIn.error();
    if (std::ranges::find(builtIn.value(), name, &Preset::name) != builtIn.value().end())
        return Error{"'" + name +
                     "' is a preset that comes with the program and stays as it is. Choose "
                     "another name."};
    const Result<FileStatus> status = m_files.status(pathOf(name));
    if (!status)
        return status.error();
    if (status.value().kind != FileKind::Missing && !replace)
        return Error{"There is a preset '" + name +
                     "' already. Choose another name, or replace it."};
    return {};
}

Status PresetStore::write(const Preset& preset) const {
    if (Status status = m_files.createFolders(m_folder); !status)
        return status;
    const nlohmann::json json = {{"title", preset.title},
                                 {"description", preset.description},
                                 {"settings", preset.settings}};
    const std::string text =
        json.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    return writeFileAtomically(m_files, pathOf(preset.name), text);
}

Result<std::string> PresetStore::save(const std::string& title, const std::string& description,
                                      const RunConfig& config, bool replace) const {
    const std::string name = presetNameOf(title);
    if (Status status = refuseTaken(name, replace); !status)
        return status.error();
    if (Status status = write({name, title, description, config.toJson(), true}); !status)
        return status.error();
    return name;
}

Result<Preset> PresetStore::find(std::string_view name) const {
    const Result<PresetList> all = list();
    if (!all)
        return all.error();
    for (const Preset& preset : all.value().presets)
        if (preset.own && preset.name == name)
            return preset;
    return Error{"There is no preset '" + std::string(name) + "' of your own."};
}

Result<std::string> PresetStore::rename(std::string_view name, const std::string& title) const {
    Result<Preset> preset = find(name);
    if (!preset)
        return preset.error();
    const std::string next = presetNameOf(title);
    if (Status status = refuseTaken(next, next == name); !status)
        return status.error();
    preset.value().name = next;
    preset.value().title = title;
    if (Status status = write(preset.value()); !status)
        return status.error();
    if (next != name)  // the new file is safe by now
        if (Status status = m_files.remove(pathOf(name)); !status)
            return status.error();
    return next;
}

Status PresetStore::remove(std::string_view name) const {
    if (const Result<Preset> preset = find(name); !preset)
        return preset.error();
    if (Status status = m_files.remove(pathOf(name)); !status)
        return status;
    return m_files.syncFolder(m_folder);
}

}  // namespace studio
