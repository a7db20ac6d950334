// SPDX-License-Identifier: GPL-3.0-or-later
// From files, packed files and folders to clean documents: finds the reader of each, cleans,
// drops duplicates and cuts what is too long, all in one pass and in memory that does not grow with
// the files. What comes out is a TextSource on a working file.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/data/import/import_report.h"
#include "engine/data/import/import_settings.h"
#include "engine/data/progress.h"
#include "engine/data/text_source.h"

namespace studio {

/// Longer documents are cut at line ends, else blanks, so that one that never ends fits in memory.
inline constexpr std::size_t kLongestDocument = 8u << 20;
inline constexpr std::size_t kPieceOfLongDocument = 256u << 10;

struct ImportedText {
    TextSource source;  ///< One part for each input that gave documents; many single ones are one.
    ImportReport report;
};

/// inputs: files, or folders, which are gone through with all below them in the order of names,
/// files of other kinds left out. workFile: where the documents are kept as long as the source
/// lives; its folder must exist. Errors: an input that gives nothing or must not be trusted,
/// naming it; no text at all; cancelled; disk full. Nothing is left behind then.
Result<ImportedText> importText(const std::vector<std::filesystem::path>& inputs,
                                const ImportSettings& settings,
                                const std::filesystem::path& workFile, const Progress& progress);

/// Every file that importText would read, folders gone through.
Result<std::vector<std::filesystem::path>> filesOf(
    const std::vector<std::filesystem::path>& inputs);

}  // namespace studio
