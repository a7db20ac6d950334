// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/prepared_corpus.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "engine/base/hash.h"
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

/// A folder under a temporary name beside its own; it goes with the object unless committed, and so
/// do the folders above it that had to be made.
class FolderInProgress {
public:
    explicit FolderInProgress(const fs::path& folder)
        : m_folder(folder.has_filename() ? folder : folder.parent_path()),
          m_temporary(m_folder.string() + ".part") {}
    FolderInProgress(const FolderInProgress&) = delete;
    FolderInProgress& operator=(const FolderInProgress&) = delete;

    ~FolderInProgress() {
        if (m_committed)
            return;
        std::error_code ignored;  // what cannot be removed stays under its temporary name
        fs::remove_all(m_temporary, ignored);
        for (const fs::path& made : m_made)
            fs::remove(made, ignored);  // only when empty
    }

    Status create() {
        std::error_code error;
        if (fs::exists(m_folder, error))
            return Error{"'" + m_folder.string() +
                         "' exists already: choose another folder or remove it."};
        for (fs::path above = fs::absolute(m_folder, error).parent_path();
             !error && !above.empty() && !fs::exists(above, error); above = above.parent_path())
            m_made.push_back(above);
        fs::remove_all(m_temporary, error);  // left by a program that was killed
        fs::create_directories(m_temporary, error);
        if (error)
            return failure(error);
        return {};
    }

    const fs::path& path() const { return m_temporary; }

    Status commit() {
        std::error_code error;
        fs::rename(m_temporary, m_folder, error);
        if (error)
            return failure(error);
        m_committed = true;
        return {};
    }

private:
    Error failure(const std::error_code& error) const {
        return Error{"The folder '" + m_folder.string() + "' cannot be made (" + error.message() +
                     "): choose a folder that can be written to, on a disk with room."};
    }

    fs::path m_folder;
    fs::path m_temporary;
    std::vector<fs::path> m_made;  // innermost first
    bool m_committed = false;
};

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
                const Progress& progress, std::vector<TokenRange>& ranges) {
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

    std::vector<CorpusPart> parts(std::max<std::size_t>(1, request.groups.size()));
    for (std::size_t i = 0; i < request.groups.size() && parts.size() > 1; ++i)
        parts[i].name = request.groups[i].name;
    const auto half = [&](const TextSource& text, const char* file, double from, double to,
                          std::uint64_t needed, const char* name,
                          TokenRange CorpusPart::*range) -> Status {
        std::vector<TokenRange> ranges;
        if (Status status = tokenise(text, request.groups, *tokenizer.value(), result.path() / file,
                                     workers, progress.part(from, to), ranges);
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
    if (Status status = result.commit(); !status)
        return status.error();
    return openPreparedCorpus(folder, resources);
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
