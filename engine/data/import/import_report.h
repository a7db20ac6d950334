// SPDX-License-Identifier: GPL-3.0-or-later
// What an import found, file by file, and what it left out: values for people and for --json.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/import/document_sink.h"
#include "engine/data/import/text_cleaner.h"

namespace studio {

using LeftOutCounts = std::array<std::uint64_t, static_cast<std::size_t>(LeftOut::Count)>;

/// One of the files that were read, or all that were read of a packed one or a folder.
struct ImportedFile {
    std::string path;
    std::string format;    ///< "JSON lines".
    std::string encoding;  ///< "Windows-1252"; of several files: each once.
    std::string field;     ///< The field or column that was taken.
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0;     ///< Of text, after the clean-up.
    std::uint64_t replaced = 0;  ///< Invalid sequences that became U+FFFD.
    LeftOutCounts leftOut{};
    std::vector<std::string> problems{};  ///< Whole sentences, at most a few.
};

struct ImportReport {
    std::vector<ImportedFile> files;  ///< One for each input, in their order.
    CleaningCounts cleaning;
    std::uint64_t longDocuments = 0;  ///< Cut into pieces.
    std::uint64_t documents = 0, bytes = 0;

    LeftOutCounts leftOut() const;
    std::uint64_t replaced() const;
    /// What is worth telling, one sentence each: encodings, fields, what was left out or cleaned.
    std::vector<std::string> sentences() const;
};

/// "3 lines or rows that cannot be read"; empty for none.
std::string leftOutText(LeftOut why, std::uint64_t count);

}  // namespace studio
