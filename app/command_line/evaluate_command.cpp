// SPDX-License-Identifier: GPL-3.0-or-later
// ternary evaluate
#include <limits>
#include <random>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/loaded_run.h"
#include "engine/data/import/text_importer.h"
#include "engine/data/prepared_corpus.h"
#include "engine/data/token_store_writer.h"
#include "engine/storage/bounded_json.h"
#include "engine/training/evaluator.h"

namespace studio::app {
namespace {

struct TemporaryFile {
    std::filesystem::path path;
    TemporaryFile() {
        std::random_device random;
        path = std::filesystem::temp_directory_path() /
               ("ternary-evaluate-" + std::to_string(random()) + ".tokens");
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

Result<TokenStore> tokenise(const TextSource& source, const Tokenizer& tokenizer,
                            const std::filesystem::path& path) {
    auto writer = TokenStoreWriter::create(path, tokenizer);
    if (!writer)
        return writer.error();
    const auto encoder = tokenizer.makeEncoder();
    for (std::uint64_t i = 0; i < source.documents(); ++i) {
        const CorpusDocument document = source.document(i);
        std::vector<TokenId> ids;
        encoder->encode(document.text, ids);
        if (Status s = writer.value()->beginDocument(document.text, document.replaced); !s)
            return s.error();
        if (Status s = writer.value()->append(ids); !s)
            return s.error();
    }
    if (Status s = writer.value()->finish(); !s)
        return s.error();
    return TokenStore::open(path);
}

/// What is scored: a store, and its corpora when there are several, with their shares.
struct TextToScore {
    TokenStore store;
    std::vector<CorpusPart> parts{};
    std::vector<double> shares{};
};

/// The files that were named, or what the run keeps from its training.
Result<TextToScore> textToScore(const RunLauncher& launcher, const EvaluateArguments& arguments,
                                const LoadedRun& run, const std::filesystem::path& temporary) {
    if (arguments.corpora.empty()) {
        const Result<RunFolder> folder = RunFolder::open(FileSystem(), arguments.folder);
        if (!folder)
            return folder.error();
        Result<PreparedCorpus> corpus =
            openPreparedCorpus(folder.value().dataFolder(), launcher.resources());
        if (!corpus)
            return corpus.error();
        const std::vector<CorpusPart>& parts = corpus.value().parts;
        const auto weights = mixtureOf(corpusSettings().read(run.config()).weights, parts);
        if (!weights)
            return weights.error();
        std::vector<double> shares = weights.value().shares(parts);
        return TextToScore{std::move(corpus.value().validation), parts, std::move(shares)};
    }
    const std::vector<std::filesystem::path> files(arguments.corpora.begin(),
                                                   arguments.corpora.end());
    std::filesystem::path workFile = temporary;
    workFile += ".text";
    const Result<ImportedText> text =
        importText(files, importSettings().read(run.config()), workFile, {});
    if (!text)
        return text.error();
    Result<TokenStore> store = tokenise(text.value().source, *run.tokenizer(), temporary);
    if (!store)
        return store.error();
    return TextToScore{std::move(store).value()};
}

std::string corporaText(const std::vector<CorpusScore>& corpora) {
    std::string text;
    for (const CorpusScore& score : corpora)
        text += " " + score.name + ": " + std::to_string(score.nll) + " nats a token, " +
                std::to_string(score.bitsPerByte) + " bits per byte.";
    return text;
}

}  // namespace

int runEvaluate(const RunLauncher& launcher, const EvaluateArguments& arguments) {
    const Result<LoadedRun> run = LoadedRun::open(launcher, arguments.folder);
    if (!run)
        return refuse(run.error(), kFailed);
    const TemporaryFile file;
    const Result<TextToScore> text = textToScore(launcher, arguments, run.value(), file.path);
    if (!text)
        return refuse(text.error(), kFailed);
    const TokenStore& store = text.value().store;

    const TrainingConfig training = TrainingConfig::read(run.value().config());
    Workers workers(threadCount(arguments.threads));
    Profiler profiler;
    Trainer trainer(run.value().modelConfig(), training, run.value().config(), workers, profiler);
    if (Status status = trainer.load(run.value().tensors()); !status)
        return refuse(status.error(), kFailed);
    const int length = static_cast<int>(
        std::min<std::uint64_t>(static_cast<std::uint64_t>(training.evaluationLength),
                                store.size() > 0 ? store.size() - 1 : 0));
    if (length < 1)
        return refuse("The text is too short to be scored: it has fewer than 2 tokens.", kFailed);
    constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
    const Tokenizer& tokenizer = *run.value().tokenizer();
    Evaluator evaluator =
        text.value().parts.size() > 1
            ? Evaluator(store, tokenizer, length, kAll, text.value().parts, text.value().shares)
            : Evaluator(store, tokenizer, length, kAll);
    profiler.beginStep();
    const auto score = evaluator.score(trainer);
    profiler.endStep();
    STUDIO_CHECK(score.has_value());  // nothing interrupts
    std::optional<HeadLoss> loss;
    if (arguments.asOptimised) {
        profiler.beginStep();
        loss = evaluator.lossAsOptimised(trainer);
        profiler.endStep();
    }
    if (arguments.json) {
        nlohmann::ordered_json line = {{"event", "evaluation"},
                                       {"step", run.value().step()},
                                       {"tokens", store.size()},
                                       {"nll", score->nll},
                                       {"bits_per_byte", score->bitsPerByte}};
        for (const CorpusScore& corpus : score->corpora)
            line["corpora"].push_back({{"corpus", corpus.name},
                                       {"nll", corpus.nll},
                                       {"bits_per_byte", corpus.bitsPerByte}});
        if (loss)
            line["loss"] = loss->total();
        printLine(jsonText(line));
    } else {
        printLine("Step " + std::to_string(run.value().step()) + ": " + std::to_string(score->nll) +
                  " nats a token, " + std::to_string(score->bitsPerByte) + " bits per byte, over " +
                  std::to_string(store.size()) + " tokens." + corporaText(score->corpora) +
                  (loss ? " As optimised, with label smoothing and z-loss: " +
                              std::to_string(loss->total()) + "."
                        : ""));
    }
    return kDone;
}

}  // namespace studio::app
