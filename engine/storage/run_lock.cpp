// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_lock.h"

#include <algorithm>
#include <chrono>

#include "engine/platform/process_identity.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

constexpr const char* kName = "lock";
constexpr std::uint64_t kLimit = 1u << 20;

std::string ownerLine() {
    const ProcessIdentity self = thisProcess();
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return jsonText(nlohmann::ordered_json{{"process", self.id},
                                           {"program", self.program},
                                           {"host", self.host},
                                           {"since_unix_ms", since.count()}}) +
           "\n";
}

/// "process 4242 ('ternary' on 'laptop')", as far as the file tells.
std::string ownerOf(const FileSystem& files, const std::filesystem::path& path) {
    const std::string unknown = "another program";
    const auto bytes = files.readFile(path, kLimit);
    if (!bytes)
        return unknown;
    std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                          bytes.value().size());
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    text.remove_prefix(std::min(text.size(), text.rfind('\n') + 1));
    const auto json = parseJson(text, 1, "lock");
    if (!json || !json.value().is_object())
        return unknown;
    JsonFields fields(json.value(), "lock");
    std::int64_t process = 0;
    std::string program, host;
    fields.integer("process", process);
    fields.text("program", program);
    fields.text("host", host);
    if (!fields.status() || process <= 0)
        return unknown;
    return "process " + std::to_string(process) + " (" + quotedName(program) + " on " +
           quotedName(host) + ")";
}

}  // namespace

Result<RunLock> RunLock::take(const FileSystem& files, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / kName;
    Result<OpenFile> file = files.open(path, OpenMode::Append);
    if (!file)
        return file.error();
    const Result<bool> ours = file.value().lock();
    if (!ours)
        return ours.error();
    if (!ours.value())
        return Error{"The run in '" + folder.string() + "' is being trained by " +
                     ownerOf(files, path) +
                     ". Stop it there first; to watch it, open the run "
                     "without training it."};
    // Who owns it is for people alone: a full drive is no reason to refuse.
    static_cast<void>(file.value().write(ownerLine()));
    return RunLock(std::move(file).value());
}

std::optional<bool> RunLock::isHeld(const FileSystem& files, const std::filesystem::path& folder) {
    Result<OpenFile> file = files.open(folder / kName, OpenMode::Read);
    if (!file)
        return std::nullopt;
    const Result<bool> ours = file.value().lock();  // let go again at once
    if (!ours)
        return std::nullopt;
    return !ours.value();
}

}  // namespace studio
