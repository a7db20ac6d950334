// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a run: what is checked of its corpora at once, and their preparation into tokens.
// Each file is a corpus of its own, to be weighed and scored by itself.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/base/resource_locator.h"
#include "engine/config/run_config.h"
#include "engine/data/prepared_corpus.h"
#include "engine/storage/prepared_cache.h"

namespace studio::app {

/// Whether 'corpus.weights' fits so many corpora. Of a folder that was prepared before it is only
/// known when it has been opened.
Status checkWeights(const RunConfig& config, std::span<const CorpusPart> parts);
Status checkWeights(const RunConfig& config, const std::vector<std::filesystem::path>& corpora);

/// Prepares the corpora (none: the built-in Storybook) into a folder, as the settings say.
Result<PreparedCorpus> prepareRunText(const RunConfig& config,
                                      const std::vector<std::filesystem::path>& corpora,
                                      const std::filesystem::path& folder,
                                      const PreparedCache& cache, const ResourceLocator& resources,
                                      const Workers& workers, const Progress& progress);

}  // namespace studio::app
