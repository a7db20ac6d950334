// SPDX-License-Identifier: GPL-3.0-or-later
// What the embedding of a new run starts from, as its settings say: random numbers, the embedding
// of another model, or the run's own text. What was made is kept with the prepared text, so that a
// run that is begun anew before its first checkpoint starts from the same values.
#pragma once

#include <optional>

#include "engine/config/run_config.h"
#include "engine/data/prepared_corpus.h"
#include "engine/model/start_embedding.h"
#include "engine/storage/embedding_file.h"

namespace studio::app {

/// Where a prepared folder keeps start values.
std::filesystem::path startEmbeddingFile(const std::filesystem::path& dataFolder);

/// Nothing for an embedding that starts random. Makes the values, or reads those that dataFolder
/// has. Errors: those of the file; words that are not the tokenizer's; a width that does not fit.
Result<std::optional<StartEmbedding>> prepareStartEmbedding(const RunConfig& config,
                                                            const PreparedCorpus& corpus,
                                                            const std::filesystem::path& dataFolder,
                                                            const Workers& workers,
                                                            const Progress& progress);

/// Puts start values of this width, made of the embedding in the file `from`, into a prepared
/// folder; a run on that folder starts from them. Error, besides those of the file: words that are
/// not the tokenizer's.
Result<EmbeddingProjectionReport> addStartEmbedding(const std::filesystem::path& from,
                                                    std::size_t width, const PreparedCorpus& corpus,
                                                    const std::filesystem::path& dataFolder,
                                                    const Workers& workers,
                                                    const Progress& progress);

/// Of a run that has gone on from its start: where its embedding came from, without the values.
std::optional<StartEmbedding> startEmbeddingOrigin(const RunConfig& config,
                                                   const PreparedCorpus& corpus,
                                                   const std::filesystem::path& dataFolder);

}  // namespace studio::app
