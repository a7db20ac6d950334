// SPDX-License-Identifier: GPL-3.0-or-later
// CorpusReader: documents by number, be they imported from files (import/) or made by a generator.
// What a reader gives is clean: valid UTF-8 without byte order mark, lines that end in a line feed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

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

}  // namespace studio
