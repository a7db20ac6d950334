// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_label.h"

#include <algorithm>

#include "engine/platform/atomic_file.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

constexpr std::uint64_t kLargest = 64u << 10;
constexpr std::size_t kLongestName = 200, kLongestTag = 60, kMostTags = 50;
constexpr int kDepth = 2;

std::string trimmed(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

void tidy(RunLabel& label) {
    label.name = trimmed(std::move(label.name));
    for (std::string& tag : label.tags)
        tag = trimmed(std::move(tag));
    std::erase(label.tags, std::string());
    std::ranges::sort(label.tags);
    label.tags.erase(std::unique(label.tags.begin(), label.tags.end()), label.tags.end());
}

}  // namespace

Result<RunLabel> readRunLabel(const FileSystem& files, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / kRunLabelName;
    const Result<FileStatus> status = files.status(path);
    if (!status)
        return status.error();
    RunLabel label;
    if (status.value().kind == FileKind::Missing)
        return label;
    const auto bytes = files.readFile(path, kLargest);
    if (!bytes)
        return bytes.error();
    const std::string source = "'" + path.string() + "'";
    const std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                                bytes.value().size());
    const auto json = parseJson(text, kDepth, source);
    if (!json)
        return json.error();
    if (!json.value().is_object())
        return Error{source + " is not a JSON object; remove it, and the run has its first name."};
    JsonFields fields(json.value(), source);
    fields.text("name", label.name);
    fields.texts("tags", label.tags);
    if (Status status2 = fields.status(); !status2)
        return status2.error();
    tidy(label);
    return label;
}

Status writeRunLabel(const FileSystem& files, const std::filesystem::path& folder, RunLabel label) {
    tidy(label);
    if (label.name.size() > kLongestName)
        return Error{"The name is " + std::to_string(label.name.size()) +
                     " bytes long; choose one of at most " + std::to_string(kLongestName) + "."};
    if (label.tags.size() > kMostTags)
        return Error{"A run can have " + std::to_string(kMostTags) + " tags; remove some."};
    for (const std::string& tag : label.tags)
        if (tag.size() > kLongestTag)
            return Error{"The tag " + quotedName(tag) + " is too long; choose one of at most " +
                         std::to_string(kLongestTag) + " bytes."};
    const nlohmann::ordered_json json = {{"name", label.name}, {"tags", label.tags}};
    return writeFileAtomically(files, folder / kRunLabelName, jsonText(json) + "\n");
}

}  // namespace studio
