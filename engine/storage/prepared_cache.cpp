// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/prepared_cache.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/base/hash.h"
#include "engine/data/folder_in_progress.h"
#include "engine/data/import/byte_stream.h"
#include "engine/data/import/text_importer.h"

namespace studio {
namespace {

namespace fs = std::filesystem;

/// Changes when the same sources and choices would give other tokens than before.
constexpr const char* kMaker = "import 1, tokens 1";
constexpr std::size_t kReadBytes = 1u << 20;

bool isEntryName(const std::string& name) {
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Result<std::string> hashOf(const fs::path& path, std::uint64_t& consumed,
                           const std::function<Status()>& report) {
    const auto stream = openFileStream(path, &consumed);
    if (!stream)
        return stream.error();
    ContentHash hash;
    std::vector<char> buffer(kReadBytes);
    for (;;) {
        const Result<std::size_t> count = stream.value()->read(buffer);
        if (!count)
            return count.error();
        if (count.value() == 0)
            return hash.hex();
        hash.add(std::string_view(buffer.data(), count.value()));
        if (Status status = report(); !status)
            return status.error();
    }
}

/// Files by path, size and time, whose content is known.
using KnownHashes = std::map<std::tuple<std::string, std::uint64_t, std::int64_t>, std::string>;

KnownHashes knownHashes(const std::vector<PreparedEntry>& entries) {
    KnownHashes known;
    for (const PreparedEntry& entry : entries)
        for (const SourceFile& s : entry.manifest.sources)
            known[{s.path, s.bytes, s.modified}] = s.hash;
    return known;
}

std::string nameOf(const std::vector<fs::path>& inputs, const std::vector<SourceFile>& sources,
                   const PreparedChoice& choice) {
    ContentHash hash;
    const auto add = [&](const std::string& text) {
        hash.add(std::to_string(text.size()) + ":" + text);
    };
    add(kMaker);
    for (const fs::path& input : inputs) {  // each is a part of its own; its name tells its format
        std::error_code ignored;
        add(fs::is_directory(input, ignored) ? "folder" : input.filename().string());
    }
    for (const SourceFile& source : sources) {
        add(fs::path(source.path).filename().string());
        add(source.hash);
    }
    const ImportSettings& i = choice.import;
    add(i.field);
    for (const bool flag :
         {i.removeHtml, i.removeControls, i.removeRepeatedLines, i.removeDuplicates})
        add(flag ? "1" : "0");
    add(std::to_string(i.minimumCharacters));
    add(choice.tokenizer.kind);
    add(choice.tokenizer.kind == "bpe" ? std::to_string(choice.tokenizer.vocabulary) : "");
    add(std::to_string(choice.validationFraction));
    return hash.hex();
}

std::uint64_t bytesIn(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        std::error_code ignored;
        const std::uintmax_t size = at->file_size(ignored);
        bytes += ignored ? 0 : size;
    }
    return bytes;
}

/// Links or copies the files of a folder, which has none below it.
bool linkFiles(const fs::path& from, const fs::path& to, bool mayCopy, std::error_code& error) {
    for (auto at = fs::directory_iterator(from, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        std::error_code unlinked;
        fs::create_hard_link(at->path(), to / at->path().filename(), unlinked);
        if (unlinked && !mayCopy)
            return false;
        if (unlinked)
            fs::copy_file(at->path(), to / at->path().filename(), error);
        if (error)
            return false;
    }
    return !error;
}

}  // namespace

Result<PreparedKey> PreparedCache::identify(const std::vector<fs::path>& inputs,
                                            const PreparedChoice& choice,
                                            const Progress& progress) const {
    const Result<std::vector<fs::path>> files = filesOf(inputs);
    if (!files)
        return files.error();
    PreparedKey key;
    std::error_code ignored;
    for (const fs::path& input : inputs)
        key.inputs.push_back(fs::absolute(input, ignored).lexically_normal().string());
    const KnownHashes known = knownHashes(list());
    std::uint64_t consumed = 0, all = 1;
    std::vector<SourceFile*> unknown;
    key.sources.reserve(files.value().size());
    for (const fs::path& path : files.value()) {
        const Result<SourceFile> source = lookAtSource(path);
        if (!source) {  // the import has the better sentence
            const auto stream = openFileStream(path);
            return stream ? source.error() : stream.error();
        }
        key.sources.push_back(source.value());
        SourceFile& s = key.sources.back();
        if (const auto found = known.find({s.path, s.bytes, s.modified}); found != known.end()) {
            s.hash = found->second;
        } else if (s.bytes > 0) {
            unknown.push_back(&s);
            all += s.bytes;
        }
    }
    const auto report = [&] {
        return progress.advance(
            std::min(1.0, static_cast<double>(consumed) / static_cast<double>(all)),
            "Looking for changes");
    };
    for (SourceFile* s : unknown) {
        Result<std::string> hash = hashOf(s->path, consumed, report);
        if (!hash)
            return hash.error();
        s->hash = std::move(hash).value();
    }
    key.name = nameOf(inputs, key.sources, choice);
    return key;
}

std::optional<fs::path> PreparedCache::find(const std::string& name) const {
    if (m_folder.empty() || !isEntryName(name) || !loadManifest(m_folder / name))
        return std::nullopt;
    return m_folder / name;
}

void PreparedCache::adopt(const std::string& name, const fs::path& folder) const {
    if (m_folder.empty() || !isEntryName(name))
        return;
    FolderInProgress entry(m_folder / name);
    std::error_code error;
    if (entry.create() && linkFiles(folder, entry.path(), false, error))
        static_cast<void>(entry.commit().ok());  // another process may have been quicker
}

std::vector<PreparedEntry> PreparedCache::list() const {
    std::vector<PreparedEntry> entries;
    std::error_code error;
    for (auto at = fs::directory_iterator(m_folder, error);
         !error && at != fs::directory_iterator(); at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (!isEntryName(name))
            continue;
        Result<PreparedManifest> manifest = loadManifest(at->path());
        if (!manifest)
            continue;
        PreparedEntry& entry = entries.emplace_back();
        entry.name = name;
        entry.folder = at->path();
        entry.manifest = std::move(manifest).value();
        entry.bytes = bytesIn(at->path());
        entry.state = entry.manifest.sourceState();
    }
    std::ranges::sort(entries, [](const PreparedEntry& a, const PreparedEntry& b) {
        return std::tie(b.manifest.createdUnixMilliseconds, a.name) <
               std::tie(a.manifest.createdUnixMilliseconds, b.name);
    });
    return entries;
}

Status PreparedCache::remove(const std::string& name) const {
    std::error_code error;
    if (!isEntryName(name) || !fs::is_directory(m_folder / name, error))
        return Error{"There is no prepared text '" + name +
                     "': 'ternary prepare --list' shows their names."};
    fs::remove_all(m_folder / name, error);
    if (error)
        return Error{"The prepared text '" + name + "' cannot be deleted (" + error.message() +
                     "): check the permissions of '" + m_folder.string() + "'."};
    return {};
}

void PreparedCache::removeAll() const {
    std::error_code error;
    std::vector<std::string> names;
    for (auto at = fs::directory_iterator(m_folder, error);
         !error && at != fs::directory_iterator(); at.increment(error))
        if (isEntryName(at->path().filename().string()))
            names.push_back(at->path().filename().string());
    for (const std::string& name : names)
        fs::remove_all(m_folder / name, error);
}

Status takePrepared(const fs::path& from, const fs::path& to) {
    FolderInProgress folder(to);
    if (Status status = folder.create(); !status)
        return status;
    std::error_code error;
    if (!linkFiles(from, folder.path(), true, error))
        return Error{"The prepared text of '" + from.string() + "' cannot be taken over to '" +
                     to.string() + "' (" + error.message() +
                     "): make room on the disk or choose another folder."};
    return folder.commit();
}

}  // namespace studio
