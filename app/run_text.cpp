// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_text.h"

#include <algorithm>

#include "engine/data/batch_sampler.h"
#include "engine/data/storybook/storybook.h"
#include "engine/data/text_source.h"
#include "engine/data/validation_windows.h"
#include "engine/platform/file_system.h"
#include "engine/training/training_config.h"

namespace studio::app {
namespace {

constexpr std::uint64_t kStoryBytes = 900;

}  // namespace

Status refuseUnreadable(const std::filesystem::path& path) {
    const FileSystem files;
    const Result<FileStatus> status = files.status(path);
    if (!status)
        return status.error();
    if (status.value().kind == FileKind::Folder)
        return Error{"'" + path.string() + "' is a folder: choose a text file."};
    if (status.value().kind == FileKind::File && status.value().bytes == 0)
        return Error{"'" + path.string() + "' is empty: choose a file that holds text."};
    if (status.value().kind == FileKind::Other)  // a pipe would wait for its writer
        return {};
    const Result<OpenFile> file = files.open(path, OpenMode::Read);
    return file ? Status() : Status(file.error());
}

Status checkWeights(const RunConfig& config, std::span<const CorpusPart> parts) {
    const auto weights = mixtureOf(corpusSettings().read(config).weights, parts);
    return weights ? Status() : Status(weights.error());
}

Status checkWeights(const RunConfig& config, const std::vector<std::filesystem::path>& corpora) {
    return checkWeights(config, std::vector<CorpusPart>(std::max<std::size_t>(1, corpora.size())));
}

Result<PreparedCorpus> prepareRunText(const RunConfig& config,
                                      const std::vector<std::filesystem::path>& corpora,
                                      const std::filesystem::path& folder,
                                      const ResourceLocator& resources, const Workers& workers,
                                      const Progress& progress) {
    const CorpusSettings corpus = corpusSettings().read(config);
    const TrainingConfig training = TrainingConfig::read(config);
    Result<TextSource> source = Error{};
    if (corpora.empty()) {
        Result<Storybook> book = Storybook::load(resources);
        if (!book)
            return book.error();
        source = TextSource::fromGenerator(
            static_cast<std::uint64_t>(corpus.stories), kStoryBytes,
            [stories = std::move(book).value(), seed = static_cast<std::uint64_t>(corpus.seed)](
                std::uint64_t index) { return stories.story(seed, index); });
    } else {
        source = TextSource::fromFiles(corpora);
    }
    if (!source)
        return source.error();
    const Result<PhasePlan> plan = PhasePlan::parse(training.phases);
    if (!plan)
        return plan.error();
    PreparationRequest request{std::move(source).value(), tokenizerSettings().read(config),
                               corpus.validationFraction,
                               BatchSampler::tokensNeeded(plan.value().longestSequence()),
                               ValidationWindows::tokensNeeded(training.evaluationLength)};
    for (const auto& path : corpora)
        request.groups.push_back({path.filename().string()});
    return prepareCorpus(request, folder, resources, workers, progress);
}

}  // namespace studio::app
