// SPDX-License-Identifier: GPL-3.0-or-later
// TextCleaner: the clean-up choices that are made document by document: remains of HTML, control
// characters, repeated lines, documents that are nearly empty. Duplicates are told apart by
// SeenDocuments.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "engine/data/import/import_settings.h"

namespace studio {

/// What was taken away, for people.
struct CleaningCounts {
    std::uint64_t tags = 0;         ///< Tags, comments and entities of HTML.
    std::uint64_t controls = 0;     ///< Control characters.
    std::uint64_t lines = 0;        ///< Repeated lines.
    std::uint64_t nearlyEmpty = 0;  ///< Documents.
    std::uint64_t duplicates = 0;   ///< Documents.

    bool operator==(const CleaningCounts&) const = default;
};

/// One thread at a time.
class TextCleaner {
public:
    explicit TextCleaner(const ImportSettings& settings) : m_settings(settings) {}

    /// Cleans in place; false for a document that is not worth keeping.
    bool clean(std::string& text);
    CleaningCounts& counts() { return m_counts; }

private:
    void removeRepeatedLines(std::string& text);

    const ImportSettings m_settings;
    CleaningCounts m_counts;
    std::string m_buffer;
    std::unordered_set<std::uint64_t> m_lines;
};

}  // namespace studio
