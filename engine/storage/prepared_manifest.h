// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside prepared text in its folder, as prepared.json: the files it came from, the
// choices it was made with, and its sizes. Tells whether a source has changed since.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/import/import_settings.h"
#include "engine/data/prepared_corpus.h"

namespace studio {

/// A file that text was taken from, as it was then.
struct SourceFile {
    std::string path;  ///< Absolute.
    std::uint64_t bytes = 0;
    std::int64_t modified = 0;  ///< In the file system's own clock.
    std::string hash;           ///< Of its content.

    bool operator==(const SourceFile&) const = default;
};

enum class SourceState : std::uint8_t { Same, Changed, Missing };

struct PreparedManifest {
    std::vector<std::string> inputs;  ///< As they were given, absolute.
    std::vector<SourceFile> sources;
    ImportSettings import;
    TokenizerSettings tokenizer;
    double validationFraction = 0.05;
    PreparedSizes sizes;
    std::vector<std::string> remarks;  ///< Sentences of the import.
    std::int64_t createdUnixMilliseconds = 0;

    /// The worst of its sources, by size and time alone: quick, also for large files.
    SourceState sourceState() const;
};

Status saveManifest(const PreparedManifest& manifest, const std::filesystem::path& folder);
Result<PreparedManifest> loadManifest(const std::filesystem::path& folder);
/// True for a folder that `ternary prepare` or the program has made.
bool isPreparedFolder(const std::filesystem::path& folder);

/// Size and time of the file now; the hash stays empty. Error: it is not there.
Result<SourceFile> lookAtSource(const std::filesystem::path& path);

}  // namespace studio
