// SPDX-License-Identifier: GPL-3.0-or-later
// CorpusReader: the documents of one file (or of a generator), by number. Formats are lines of the
// table in corpus_formats.cpp. What a reader gives is clean: valid UTF-8 without byte order mark,
// lines that end in a line feed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

struct CorpusDocument {
    std::string text;            ///< Valid UTF-8, never empty.
    std::uint64_t replaced = 0;  ///< Invalid sequences that became U+FFFD.
};

/// Immutable; any number of threads may read at once.
class CorpusReader {
public:
    virtual ~CorpusReader() = default;

    /// Number of documents, at least 1.
    virtual std::uint64_t documents() const = 0;
    /// index < documents().
    virtual CorpusDocument document(std::uint64_t index) const = 0;
    /// About how many bytes a document has, without reading it: to share out the work.
    virtual std::uint64_t sizeHint(std::uint64_t index) const = 0;
};

/// A kind of file that can be a corpus.
struct CorpusFormat {
    std::string_view suffix;  ///< Lower case, with the dot.
    std::string_view title;
    /// Errors: unreadable, a folder, empty, not of this format; each names the file.
    Result<std::shared_ptr<const CorpusReader>> (*open)(const std::filesystem::path& path);
};

/// All of them. The first serves files whose suffix is not in the table.
std::span<const CorpusFormat> corpusFormats();

/// Opens a file by its suffix (upper or lower case).
Result<std::shared_ptr<const CorpusReader>> openCorpus(const std::filesystem::path& path);

}  // namespace studio
