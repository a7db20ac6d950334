// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/prepared_manifest.h"

#include <algorithm>

#include "engine/platform/atomic_file.h"
#include "engine/storage/bounded_json.h"

namespace studio {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kFile = "prepared.json";
constexpr int kVersion = 1;
constexpr std::uint64_t kMostBytes = 256u << 20;
constexpr int kDepth = 4;

/// A field if it is there and of the type that T is read from; else it keeps its value.
template <class T>
void read(const json& object, const char* key, T& value) {
    const auto found = object.find(key);
    if (found == object.end())
        return;
    if constexpr (std::is_same_v<T, std::string>) {
        if (found->is_string())
            value = found->get<std::string>();
    } else if constexpr (std::is_same_v<T, bool>) {
        if (found->is_boolean())
            value = found->get<bool>();
    } else if constexpr (std::is_floating_point_v<T>) {
        if (found->is_number())
            value = found->get<T>();
    } else {
        if (found->is_number_integer())
            value = found->get<T>();
    }
}

const json& part(const json& object, const char* key) {
    static const json kNothing = json::object();
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : kNothing;
}

void readStrings(const json& object, const char* key, std::vector<std::string>& list) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_array())
        for (const json& item : *found)
            if (item.is_string())
                list.push_back(item.get<std::string>());
}

ordered_json toJson(const PreparedManifest& m) {
    ordered_json sources = ordered_json::array();
    for (const SourceFile& s : m.sources)
        sources.push_back(
            {{"path", s.path}, {"bytes", s.bytes}, {"modified", s.modified}, {"hash", s.hash}});
    return {{"version", kVersion},
            {"created_unix_ms", m.createdUnixMilliseconds},
            {"inputs", m.inputs},
            {"sources", std::move(sources)},
            {"import",
             {{"field", m.import.field},
              {"remove_html", m.import.removeHtml},
              {"remove_controls", m.import.removeControls},
              {"remove_repeated_lines", m.import.removeRepeatedLines},
              {"remove_duplicates", m.import.removeDuplicates},
              {"minimum_characters", m.import.minimumCharacters}}},
            {"tokenizer", {{"kind", m.tokenizer.kind}, {"vocabulary", m.tokenizer.vocabulary}}},
            {"validation_fraction", m.validationFraction},
            {"sizes",
             {{"tokenizer", m.sizes.tokenizer},
              {"vocabulary", m.sizes.vocabulary},
              {"documents", m.sizes.documents},
              {"text_bytes", m.sizes.textBytes},
              {"training_tokens", m.sizes.trainingTokens},
              {"validation_tokens", m.sizes.validationTokens}}},
            {"remarks", m.remarks}};
}

}  // namespace

SourceState PreparedManifest::sourceState() const {
    SourceState worst = SourceState::Same;
    for (const SourceFile& then : sources) {
        const Result<SourceFile> now = lookAtSource(then.path);
        if (!now)
            return SourceState::Missing;
        if (now.value().bytes != then.bytes || now.value().modified != then.modified)
            worst = SourceState::Changed;
    }
    return worst;
}

Status saveManifest(const PreparedManifest& manifest, const fs::path& folder) {
    return writeFileAtomically(FileSystem(), folder / kFile, jsonText(toJson(manifest)) + "\n");
}

Result<PreparedManifest> loadManifest(const fs::path& folder) {
    const fs::path path = folder / kFile;
    const auto bytes = FileSystem().readFile(path, kMostBytes);
    if (!bytes)
        return bytes.error();
    const std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                                bytes.value().size());
    const Result<json> parsed = parseJson(text, kDepth, "'" + path.string() + "'");
    if (!parsed)
        return parsed.error();
    const json& all = parsed.value();
    int version = 0;
    if (all.is_object())
        read(all, "version", version);
    if (version != kVersion)
        return Error{"'" + path.string() + "' does not describe prepared text of version " +
                     std::to_string(kVersion) + ": prepare the text anew."};
    PreparedManifest m;
    read(all, "created_unix_ms", m.createdUnixMilliseconds);
    readStrings(all, "inputs", m.inputs);
    readStrings(all, "remarks", m.remarks);
    const auto sources = all.find("sources");
    if (sources != all.end() && sources->is_array())
        for (const json& item : *sources) {
            SourceFile& s = m.sources.emplace_back();
            if (!item.is_object())
                continue;
            read(item, "path", s.path);
            read(item, "bytes", s.bytes);
            read(item, "modified", s.modified);
            read(item, "hash", s.hash);
        }
    const json& import = part(all, "import");
    read(import, "field", m.import.field);
    read(import, "remove_html", m.import.removeHtml);
    read(import, "remove_controls", m.import.removeControls);
    read(import, "remove_repeated_lines", m.import.removeRepeatedLines);
    read(import, "remove_duplicates", m.import.removeDuplicates);
    read(import, "minimum_characters", m.import.minimumCharacters);
    const json& tokenizer = part(all, "tokenizer");
    read(tokenizer, "kind", m.tokenizer.kind);
    read(tokenizer, "vocabulary", m.tokenizer.vocabulary);
    read(all, "validation_fraction", m.validationFraction);
    const json& sizes = part(all, "sizes");
    read(sizes, "tokenizer", m.sizes.tokenizer);
    read(sizes, "vocabulary", m.sizes.vocabulary);
    read(sizes, "documents", m.sizes.documents);
    read(sizes, "text_bytes", m.sizes.textBytes);
    read(sizes, "training_tokens", m.sizes.trainingTokens);
    read(sizes, "validation_tokens", m.sizes.validationTokens);
    return m;
}

bool isPreparedFolder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / kFile, ignored);
}

Result<SourceFile> lookAtSource(const fs::path& path) {
    std::error_code error;
    SourceFile file{.path = fs::absolute(path, error).lexically_normal().string(), .hash = {}};
    file.bytes = fs::file_size(path, error);
    if (!error)
        file.modified = fs::last_write_time(path, error).time_since_epoch().count();
    if (error)
        return Error{"'" + path.string() + "' cannot be looked at (" + error.message() +
                     "): check its name and permissions."};
    return file;
}

}  // namespace studio
