// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/prepared_corpus.h"

#include <system_error>
#include <vector>

#include "engine/base/hash.h"
#include "engine/data/folder_in_progress.h"
#include "engine/data/object_pool.h"
#include "engine/data/text_waves.h"
#include "engine/data/token_store_writer.h"
#include "engine/data/tokenizer_file.h"

namespace studio {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTokenizerFile = "tokenizer.txt";
constexpr const char* kTrainingFile = "training.tokens";
constexpr const char* kValidationFile = "validation.tokens";

/// Writes one wave's documents in order.
Status writeWave(const TextWaves& waves, const std::vector<std::vector<TokenId>>& ids,
                 TokenStoreWriter& writer) {
    std::size_t begun = 0;
    for (std::size_t c = 0; c < waves.chunks().size(); ++c) {
        const std::size_t d = waves.chunks()[c].document;
        if (d >= begun) {
            const CorpusDocument& document = waves.documents()[d];
            if (Status status = writer.beginDocument(document.text, document.replaced); !status)
                return status;
            begun = d + 1;
        }
        if (Status status = writer.append(ids[c]); !status)
            return status;
    }
    return {};
}

Status tokenise(const TextSource& text, const Tokenizer& tokenizer, const fs::path& path,
                const Workers& workers, const Progress& progress, std::uint64_t& tokens,
                PreparedSizes& sizes) {
    Result<std::unique_ptr<TokenStoreWriter>> writer = TokenStoreWriter::create(path, tokenizer);
    if (!writer)
        return writer.error();
    ObjectPool<TextEncoder> encoders([&] { return tokenizer.makeEncoder(); });
    TextWaves waves(text, workers, [&](std::string_view part, std::size_t from) {
        return tokenizer.safeCut(part, from);
    });
    std::vector<std::vector<TokenId>> ids;
    while (waves.next()) {
        ids.assign(waves.chunks().size(), {});
        workers.forEach(waves.tasks().size(), [&](std::size_t t) {
            encoders.with([&](TextEncoder& encoder) {
                for (std::size_t c = waves.tasks()[t].begin; c < waves.tasks()[t].end; ++c)
                    encoder.encode(waves.chunks()[c].text, ids[c]);
            });
        });
        for (const CorpusDocument& document : waves.documents()) {
            ++sizes.documents;
            sizes.textBytes += document.text.size();
        }
        if (Status status = progress.advance(waves.fraction(), "Turning text into tokens"); !status)
            return status;
        if (Status status = writeWave(waves, ids, *writer.value()); !status)
            return status;
    }
    tokens = writer.value()->size();
    if (tokens == 0)
        return Error{"The corpus holds no text: choose another file."};
    return writer.value()->finish();
}

Status checkEnough(std::uint64_t tokens, std::uint64_t needed, const char* part) {
    if (tokens >= needed)
        return {};
    return Error{"The corpus gives " + std::to_string(tokens) + " tokens for " + part +
                 ", but at least " + std::to_string(needed) +
                 " are needed: give more text or choose shorter sequences."};
}

std::string corpusHashOf(const TokenStore& training, const TokenStore& validation) {
    ContentHash hash;
    hash.add(training.textHash());
    hash.add(validation.textHash());
    return hash.hex();
}

}  // namespace

Result<PreparedCorpus> prepareCorpus(const PreparationRequest& request, const fs::path& folder,
                                     const ResourceLocator& resources, const Workers& workers,
                                     const Progress& progress) {
    Result<TextSplit> split = splitText(request.source, request.validationFraction);
    if (!split)
        return split.error();
    FolderInProgress result(folder);
    if (Status status = result.create(); !status)
        return status.error();
    const Progress making = progress.part(0, 0.4);
    Result<std::shared_ptr<const Tokenizer>> tokenizer =
        makeTokenizer({request.tokenizer, resources, split.value().training, workers, making});
    if (!tokenizer)
        return tokenizer.error();
    if (Status status = saveTokenizer(*tokenizer.value(), result.path() / kTokenizerFile); !status)
        return status.error();

    PreparedSizes sizes{.tokenizer = tokenizer.value()->name(),
                        .vocabulary = tokenizer.value()->vocabularySize()};
    const auto part = [&](const TextSource& text, const char* file, double from, double to,
                          std::uint64_t needed, const char* name, std::uint64_t& tokens) -> Status {
        if (Status status = tokenise(text, *tokenizer.value(), result.path() / file, workers,
                                     progress.part(from, to), tokens, sizes);
            !status)
            return status;
        return checkEnough(tokens, needed, name);
    };
    if (Status status = part(split.value().training, kTrainingFile, 0.4, 0.95,
                             request.trainingTokensNeeded, "training", sizes.trainingTokens);
        !status)
        return status.error();
    if (Status status = part(split.value().validation, kValidationFile, 0.95, 1,
                             request.validationTokensNeeded, "validation", sizes.validationTokens);
        !status)
        return status.error();
    if (request.complete)
        if (Status status = request.complete(result.path(), sizes); !status)
            return status.error();
    if (Status status = result.commit(); !status)
        return status.error();
    return openPreparedCorpus(folder, resources);
}

Status checkEnoughTokens(const PreparedCorpus& corpus, std::uint64_t trainingTokensNeeded,
                         std::uint64_t validationTokensNeeded) {
    if (Status status = checkEnough(corpus.training.size(), trainingTokensNeeded, "training");
        !status)
        return status;
    return checkEnough(corpus.validation.size(), validationTokensNeeded, "validation");
}

fs::path preparedTokenizerFile(const fs::path& folder) { return folder / kTokenizerFile; }

Result<PreparedCorpus> openPreparedCorpus(const fs::path& folder,
                                          const ResourceLocator& resources) {
    Result<std::shared_ptr<const Tokenizer>> tokenizer =
        loadTokenizer(folder / kTokenizerFile, resources);
    if (!tokenizer)
        return tokenizer.error();
    Result<TokenStore> training = TokenStore::open(folder / kTrainingFile);
    if (!training)
        return training.error();
    Result<TokenStore> validation = TokenStore::open(folder / kValidationFile);
    if (!validation)
        return validation.error();
    for (const TokenStore* store : {&training.value(), &validation.value()})
        if (store->vocabularySize() != tokenizer.value()->vocabularySize() ||
            store->endOfDocument() != tokenizer.value()->endOfDocument())
            return Error{"The tokens in '" + folder.string() + "' are of a vocabulary of " +
                         std::to_string(store->vocabularySize()) + ", but its tokenizer has " +
                         std::to_string(tokenizer.value()->vocabularySize()) +
                         ": the files do not belong together; prepare the text anew."};
    PreparedCorpus corpus{std::move(tokenizer).value(),
                          std::move(training).value(),
                          std::move(validation).value(),
                          {},
                          {}};
    corpus.corpusHash = corpusHashOf(corpus.training, corpus.validation);
    corpus.tokenizerHash = tokenizerHash(*corpus.tokenizer);
    return corpus;
}

}  // namespace studio
