// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_text.h"

#include <algorithm>

#include "engine/data/batch_sampler.h"
#include "engine/data/storybook/storybook.h"
#include "engine/data/text_source.h"
#include "engine/data/validation_windows.h"
#include "engine/storage/prepare_text.h"
#include "engine/training/training_config.h"

namespace studio::app {
namespace {

constexpr std::uint64_t kStoryBytes = 900;

}  // namespace

Status checkWeights(const RunConfig& config, std::span<const CorpusPart> parts) {
    const auto weights = mixtureOf(corpusSettings().read(config).weights, parts);
    return weights ? Status() : Status(weights.error());
}

Status checkWeights(const RunConfig& config, const std::vector<std::filesystem::path>& corpora) {
    const auto ready = preparedInput(corpora);
    if (ready && ready.value())
        return {};
    return checkWeights(config, std::vector<CorpusPart>(std::max<std::size_t>(1, corpora.size())));
}

Result<PreparedCorpus> prepareRunText(const RunConfig& config,
                                      const std::vector<std::filesystem::path>& corpora,
                                      const std::filesystem::path& folder,
                                      const PreparedCache& cache, const ResourceLocator& resources,
                                      const Workers& workers, const Progress& progress) {
    const CorpusSettings corpus = corpusSettings().read(config);
    const TrainingConfig training = TrainingConfig::read(config);
    const Result<PhasePlan> plan = PhasePlan::parse(training.phases);
    if (!plan)
        return plan.error();
    const std::uint64_t trainingTokens = BatchSampler::tokensNeeded(plan.value().longestSequence());
    const std::uint64_t validationTokens =
        ValidationWindows::tokensNeeded(training.evaluationLength);
    if (!corpora.empty()) {
        const TextOrder order{corpora,
                              {importSettings().read(config), tokenizerSettings().read(config),
                               corpus.validationFraction},
                              trainingTokens,
                              validationTokens};
        Result<TextOutcome> outcome =
            prepareText(order, folder, cache, resources, workers, progress);
        if (!outcome)
            return outcome.error();
        return std::move(outcome.value().corpus);
    }
    Result<Storybook> book = Storybook::load(resources);
    if (!book)
        return book.error();
    const PreparationRequest request{
        TextSource::fromGenerator(
            static_cast<std::uint64_t>(corpus.stories), kStoryBytes,
            [stories = std::move(book).value(), seed = static_cast<std::uint64_t>(corpus.seed)](
                std::uint64_t index) { return stories.story(seed, index); }),
        tokenizerSettings().read(config), corpus.validationFraction, trainingTokens,
        validationTokens};
    return prepareCorpus(request, folder, resources, workers, progress);
}

}  // namespace studio::app
