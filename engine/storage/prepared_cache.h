// SPDX-License-Identifier: GPL-3.0-or-later
// PreparedCache: prepared text kept by the hash of what it was made from, content and choices, so
// that the same text is not prepared twice. Entries are hard links where the file system has them:
// a run that uses one shares its bytes with it, and each can be deleted without harm to the other.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/progress.h"
#include "engine/storage/prepared_manifest.h"

namespace studio {

/// The choices that prepared text depends on, beside the content of its sources.
struct PreparedChoice {
    ImportSettings import;
    TokenizerSettings tokenizer;
    double validationFraction = 0.05;
};

/// What would be prepared, and the name of the entry that would hold it.
struct PreparedKey {
    std::vector<std::string> inputs;
    std::vector<SourceFile> sources;
    std::string name;  ///< 32 hexadecimal digits.
};

struct PreparedEntry {
    std::string name;
    std::filesystem::path folder;
    PreparedManifest manifest;
    std::uint64_t bytes = 0;  ///< On disk.
    SourceState state = SourceState::Same;
};

/// Several processes may use one folder at once: entries appear and go as a whole. Any thread.
class PreparedCache {
public:
    /// folder need not exist. An empty one keeps nothing.
    explicit PreparedCache(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    const std::filesystem::path& folder() const { return m_folder; }

    /// Reads the sources, but those that an entry knows with the same path, size and time.
    Result<PreparedKey> identify(const std::vector<std::filesystem::path>& inputs,
                                 const PreparedChoice& choice, const Progress& progress) const;
    /// The folder of this entry, when it is there and whole.
    std::optional<std::filesystem::path> find(const std::string& name) const;
    /// Keeps the prepared folder as an entry, by hard links alone; quietly does nothing where that
    /// cannot be.
    void adopt(const std::string& name, const std::filesystem::path& folder) const;

    /// Newest first; entries that are damaged are left out.
    std::vector<PreparedEntry> list() const;
    /// Error: no such entry.
    Status remove(const std::string& name) const;
    void removeAll() const;

private:
    std::filesystem::path m_folder;
};

/// The files of a prepared folder under another name, linked where possible, else copied; appears
/// as a whole. Error: `to` exists, or cannot be written.
Status takePrepared(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace studio
