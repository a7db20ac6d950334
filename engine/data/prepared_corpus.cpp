// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/prepared_corpus.h"

#include <algorithm>
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
constexpr const char* kPartsFile = "corpora.txt";

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

/// Where each group's tokens are, by the documents of its parts.
std::vector<TokenRange> rangesOf(const TextSource& text, std::span<const CorpusGroup> groups,
                                 const TokenStoreWriter& writer) {
    std::vector<TokenRange> ranges;
    std::uint64_t document = 0;
    std::size_t part = 0;
    for (const CorpusGroup& group : groups) {
        const std::uint64_t begin = ranges.empty() ? 0 : ranges.back().end;
        for (const std::size_t end = part + group.parts; part < end; ++part)
            document += text.parts()[part]->documents();
        const bool last = document == writer.documents();
        ranges.push_back({begin, last ? writer.size() : writer.documentBegin(document)});
    }
    return ranges;
}

/// ranges: those of the groups; of the whole when there are fewer than two.
Status tokenise(const TextSource& text, std::span<const CorpusGroup> groups,
                const Tokenizer& tokenizer, const fs::path& path, const Workers& workers,
                const Progress& progress, std::vector<TokenRange>& ranges, PreparedSizes& sizes) {
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
    if (writer.value()->size() == 0)
        return Error{"The corpus holds no text: choose another file."};
    ranges = groups.size() < 2 ? std::vector<TokenRange>{{0, writer.value()->size()}}
                               : rangesOf(text, groups, *writer.value());
    return writer.value()->finish();
}

Status checkEnough(const std::string& name, std::uint64_t tokens, std::uint64_t needed,
                   const char* part) {
    if (tokens >= needed)
        return {};
    return Error{"The corpus " + (name.empty() ? "" : "'" + name + "' ") + "gives " +
                 std::to_string(tokens) + " tokens for " + part + ", but at least " +
                 std::to_string(needed) +
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
    std::vector<CorpusPart> parts(std::max<std::size_t>(1, request.groups.size()));
    for (std::size_t i = 0; i < request.groups.size() && parts.size() > 1; ++i)
        parts[i].name = request.groups[i].name;
    const auto half = [&](const TextSource& text, const char* file, double from, double to,
                          std::uint64_t needed, const char* name,
                          TokenRange CorpusPart::*range) -> Status {
        std::vector<TokenRange> ranges;
        if (Status status = tokenise(text, request.groups, *tokenizer.value(), result.path() / file,
                                     workers, progress.part(from, to), ranges, sizes);
            !status)
            return status;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            parts[i].*range = ranges[i];
            if (Status status = checkEnough(parts[i].name, ranges[i].size(), needed, name); !status)
                return status;
        }
        return {};
    };
    if (Status status = half(split.value().training, kTrainingFile, 0.4, 0.95,
                             request.trainingTokensNeeded, "training", &CorpusPart::training);
        !status)
        return status.error();
    if (Status status = half(split.value().validation, kValidationFile, 0.95, 1,
                             request.validationTokensNeeded, "validation", &CorpusPart::validation);
        !status)
        return status.error();
    if (parts.size() > 1)
        if (Status status = saveCorpusParts(parts, result.path() / kPartsFile); !status)
            return status.error();
    sizes.trainingTokens = parts.back().training.end;
    sizes.validationTokens = parts.back().validation.end;
    if (request.complete)
        if (Status status = request.complete(result.path(), sizes); !status)
            return status.error();
    if (Status status = result.commit(); !status)
        return status.error();
    return openPreparedCorpus(folder, resources);
}

Status checkEnoughTokens(const PreparedCorpus& corpus, std::uint64_t trainingTokensNeeded,
                         std::uint64_t validationTokensNeeded) {
    if (Status status = checkEnough({}, corpus.training.size(), trainingTokensNeeded, "training");
        !status)
        return status;
    return checkEnough({}, corpus.validation.size(), validationTokensNeeded, "validation");
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
    Result<std::vector<CorpusPart>> parts =
        loadCorpusParts(folder / kPartsFile, training.value().size(), validation.value().size());
    if (!parts)
        return parts.error();
    PreparedCorpus corpus{std::move(tokenizer).value(),
                          std::move(training).value(),
                          std::move(validation).value(),
                          std::move(parts).value(),
                          {},
                          {}};
    corpus.corpusHash = corpusHashOf(corpus.training, corpus.validation);
    corpus.tokenizerHash = tokenizerHash(*corpus.tokenizer);
    return corpus;
}

}  // namespace studio
