// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_embedding.h"

#include "app/paths.h"
#include "engine/model/corpus_embedding.h"
#include "engine/model/model_config.h"
#include "engine/training/training_config.h"

namespace studio::app {
namespace {

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Status checkWords(const std::filesystem::path& file, const StartEmbedding& start, std::size_t width,
                  const PreparedCorpus& corpus) {
    const std::size_t rows = start.values.size() / width;
    if (rows == static_cast<std::size_t>(corpus.tokenizer->vocabularySize()))
        return {};
    return Error{"'" + file.string() + "' has an embedding of " + std::to_string(rows) +
                 " words, but the tokenizer '" + corpus.tokenizer->name() + "' has " +
                 std::to_string(corpus.tokenizer->vocabularySize()) +
                 ": set 'tokenizer.kind' to gpt2, or 'model.embedding_source' to random."};
}

Result<StartEmbedding> fromFile(const ModelConfig& model, const PreparedCorpus& corpus,
                                const Workers& workers, const Progress& progress) {
    std::filesystem::path file = model.embeddingFile;
    if (file.empty())
        file = fetchedEmbeddingFile();
    if (model.embeddingFile.empty() && !isThere(file))
        return Error{
            "'model.embedding_source' is pretrained, but no embedding is at hand: set "
            "'model.embedding_file' to GPT-2's model.safetensors, or get its embedding by 'ternary "
            "fetch gpt2-embeddings'."};
    Result<StartEmbedding> start =
        importEmbedding(file, static_cast<std::size_t>(model.width), workers, progress);
    if (!start)
        return start;
    if (Status status =
            checkWords(file, start.value(), static_cast<std::size_t>(model.width), corpus);
        !status)
        return status.error();
    return start;
}

Result<StartEmbedding> fromText(const RunConfig& config, const ModelConfig& model,
                                const PreparedCorpus& corpus, const Workers& workers,
                                const Progress& progress) {
    CorpusEmbeddingRequest request;
    request.width = static_cast<std::size_t>(model.width);
    request.seed = static_cast<std::uint64_t>(TrainingConfig::read(config).seed);
    if (model.embeddingDeviation > 0)
        request.deviation = model.embeddingDeviation;
    Result<AlignedBuffer<float>> values =
        embeddingFromCorpus(corpus.training, request, workers, progress);
    if (!values)
        return values.error();
    return StartEmbedding{std::move(values).value(),
                          "The embedding starts from the text itself: tokens that stand near the "
                          "same tokens start alike."};
}

}  // namespace

std::filesystem::path startEmbeddingFile(const std::filesystem::path& dataFolder) {
    return dataFolder / "embedding.safetensors";
}

Result<std::optional<StartEmbedding>> prepareStartEmbedding(const RunConfig& config,
                                                            const PreparedCorpus& corpus,
                                                            const std::filesystem::path& dataFolder,
                                                            const Workers& workers,
                                                            const Progress& progress) {
    using Outcome = Result<std::optional<StartEmbedding>>;
    const ModelConfig model = ModelConfig::settings().read(config);
    if (model.embeddingSource == "random")
        return Outcome(std::nullopt);
    const auto width = static_cast<std::size_t>(model.width);
    const auto rows = static_cast<std::size_t>(corpus.tokenizer->vocabularySize());
    const std::filesystem::path kept = startEmbeddingFile(dataFolder);
    Result<StartEmbedding> start = Error{};
    if (isThere(kept)) {
        start = loadStartEmbedding(kept, rows, width, true);
    } else {
        start = model.embeddingSource == "corpus"
                    ? fromText(config, model, corpus, workers, progress)
                    : fromFile(model, corpus, workers, progress);
        if (start)
            if (Status status = saveStartEmbedding(FileSystem(), kept, start.value(), width);
                !status)
                return status.error();
    }
    if (!start)
        return start.error();
    return Outcome(std::optional(std::move(start).value()));
}

Result<EmbeddingProjectionReport> addStartEmbedding(const std::filesystem::path& from,
                                                    std::size_t width, const PreparedCorpus& corpus,
                                                    const std::filesystem::path& dataFolder,
                                                    const Workers& workers,
                                                    const Progress& progress) {
    EmbeddingProjectionReport report;
    const Result<StartEmbedding> start = importEmbedding(from, width, workers, progress, &report);
    if (!start)
        return start.error();
    if (Status status = checkWords(from, start.value(), width, corpus); !status)
        return status.error();
    if (Status status =
            saveStartEmbedding(FileSystem(), startEmbeddingFile(dataFolder), start.value(), width);
        !status)
        return status.error();
    return report;
}

std::optional<StartEmbedding> startEmbeddingOrigin(const RunConfig& config,
                                                   const PreparedCorpus& corpus,
                                                   const std::filesystem::path& dataFolder) {
    const ModelConfig model = ModelConfig::settings().read(config);
    if (model.embeddingSource == "random")
        return std::nullopt;
    Result<StartEmbedding> start =
        loadStartEmbedding(startEmbeddingFile(dataFolder),
                           static_cast<std::size_t>(corpus.tokenizer->vocabularySize()),
                           static_cast<std::size_t>(model.width), false);
    if (start)
        return std::move(start).value();
    // The weights have long moved on; only the sentence is lost.
    return StartEmbedding{{}, "The embedding did not start random."};
}

}  // namespace studio::app
