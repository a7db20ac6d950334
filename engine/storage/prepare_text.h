// SPDX-License-Identifier: GPL-3.0-or-later
// From files of one's own to a prepared folder, the whole way: taken from the cache or from a
// folder that was prepared before, else imported, tokenised and put into the cache. What `ternary
// prepare`, training and the window share.
#pragma once

#include "engine/data/import/import_report.h"
#include "engine/storage/prepared_cache.h"

namespace studio {

struct TextOrder {
    std::vector<std::filesystem::path> inputs;  ///< Files and folders, or one prepared folder.
    PreparedChoice choice;                      ///< Not looked at for a prepared folder.
    /// As PreparationRequest has them.
    std::uint64_t trainingTokensNeeded = 1, validationTokensNeeded = 1;
};

struct TextOutcome {
    PreparedCorpus corpus;
    PreparedManifest manifest;
    bool fromCache = false;  ///< Or from a prepared folder: nothing was read.
    ImportReport report{};   ///< Of an import; else empty.
};

/// Writes folder, which must not exist (missing folders above it are made). On an error,
/// cancellation among them, nothing is left behind.
Result<TextOutcome> prepareText(const TextOrder& order, const std::filesystem::path& folder,
                                const PreparedCache& cache, const ResourceLocator& resources,
                                const Workers& workers, const Progress& progress);

/// The manifest, when the inputs are one prepared folder; none when there is no such folder among
/// them. Error: it is not the only input.
Result<std::optional<PreparedManifest>> preparedInput(
    const std::vector<std::filesystem::path>& inputs);

}  // namespace studio
