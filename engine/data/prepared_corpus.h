// SPDX-License-Identifier: GPL-3.0-or-later
// From documents to what training reads: a folder with the tokenizer and the tokens of the training
// and of the validation part. The folder appears as a whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"
#include "engine/data/corpus_parts.h"
#include "engine/data/progress.h"
#include "engine/data/text_source.h"
#include "engine/data/token_store.h"
#include "engine/data/tokenizer_registry.h"
#include "engine/platform/workers.h"

namespace studio {

/// Immutable once made; any thread.
struct PreparedCorpus {
    std::shared_ptr<const Tokenizer> tokenizer;
    TokenStore training;
    TokenStore validation;
    std::vector<CorpusPart> parts;  ///< At least one.
    std::string corpusHash;         ///< Of the text of both parts: 32 hexadecimal digits.
    std::string tokenizerHash;      ///< As tokenizerHash() gives it.
};

/// A corpus of a mixture: so many parts (files) of the source, one after the other.
struct CorpusGroup {
    std::string name;
    std::size_t parts = 1;
};

/// What a preparation has come to, before its folder gets its name.
struct PreparedSizes {
    std::string tokenizer;  ///< Its name.
    int vocabulary = 0;
    std::uint64_t documents = 0, textBytes = 0;
    std::uint64_t trainingTokens = 0, validationTokens = 0;
};

struct PreparationRequest {
    TextSource source;
    TokenizerSettings tokenizer;
    double validationFraction = 0.05;
    /// Fewer ids than these are refused, of each corpus: what the longest training window and one
    /// validation window take (BatchSampler::tokensNeeded, ValidationWindows::tokensNeeded).
    std::uint64_t trainingTokensNeeded = 1;
    std::uint64_t validationTokensNeeded = 1;
    /// The corpora that are told apart; together they have all parts of the source. Fewer than two:
    /// it is one corpus.
    std::vector<CorpusGroup> groups{};
    /// May add files to the folder while it still has a temporary name; an error ends it.
    std::function<Status(const std::filesystem::path& folder, const PreparedSizes& sizes)>
        complete{};
};

/// Makes the tokenizer from the training part, tokenises both parts on all workers and writes
/// folder, which must not exist (missing folders above it are made). The files do not depend on the
/// number of threads. On an error, cancellation among them, nothing is left behind.
Result<PreparedCorpus> prepareCorpus(const PreparationRequest& request,
                                     const std::filesystem::path& folder,
                                     const ResourceLocator& resources, const Workers& workers,
                                     const Progress& progress);

/// Refuses fewer ids than the request's least, as prepareCorpus does.
Status checkEnoughTokens(const PreparedCorpus& corpus, std::uint64_t trainingTokensNeeded,
                         std::uint64_t validationTokensNeeded);

/// Where a prepared folder has its tokenizer (loadTokenizer reads it).
std::filesystem::path preparedTokenizerFile(const std::filesystem::path& folder);

/// Opens what prepareCorpus has written. Errors: those of the files; files that do not belong
/// together.
Result<PreparedCorpus> openPreparedCorpus(const std::filesystem::path& folder,
                                          const ResourceLocator& resources);

}  // namespace studio
