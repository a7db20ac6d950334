// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/run_schema.h"

#include <algorithm>
#include <iterator>

#include "engine/base/text.h"
#include "engine/data/import/import_settings.h"
#include "engine/data/text_source.h"
#include "engine/data/tokenizer_registry.h"
#include "engine/heads/registry.h"
#include "engine/platform/workers.h"
#include "engine/training/training_config.h"

namespace studio {
namespace {

constexpr int kGpt2Vocabulary = 50257, kByteVocabulary = 257;

void append(std::vector<Setting>& all, const std::vector<Setting>& part) {
    all.insert(all.end(), part.begin(), part.end());
}

}  // namespace

ModelConfig expectedModel(const RunConfig& config) {
    ModelConfig model = ModelConfig::settings().read(config);
    const TokenizerSettings tokenizer = tokenizerSettings().read(config);
    model.vocabulary = tokenizer.kind == "gpt2"    ? kGpt2Vocabulary
                       : tokenizer.kind == "bytes" ? kByteVocabulary
                                                   : tokenizer.vocabulary;
    return model;
}

namespace {

HeadCost headCost(const RunConfig& config, const ModelConfig& model) {
    return chosenHead(config).cost(model, config);
}

/// With the output layer's own.
std::int64_t allParameters(const RunConfig& config, const ModelConfig& model) {
    return model.expectedParameters() + headCost(config, model).parameters;
}

double weightBytes(const RunConfig& config, const ModelConfig& model) {
    constexpr double kCopiesOfWeights = 5;  // value, gradient, average, two moments
    return kCopiesOfWeights * static_cast<double>(allParameters(config, model)) * sizeof(float);
}

/// Those that are kept, and the one that is being written.
std::uint64_t checkpointsAtOnce(const TrainingConfig& training) {
    return static_cast<std::uint64_t>(training.checkpointsKept + (training.bestKept ? 1 : 0) + 1);
}

/// The setting beside which "too much memory" is said: the sizes, or what is fed in a step.
std::string memoryCulprit(const RunConfig& config, const ModelConfig& model) {
    const double all = static_cast<double>(expectedMemoryBytes(config));
    return weightBytes(config, model) > all / 2 ? "model.width" : "training.phases";
}

}  // namespace

std::shared_ptr<const SettingSchema> makeRunSchema() {
    std::vector<Setting> all;
    append(all, corpusSettings().list());
    append(all, importSettings().list());
    append(all, tokenizerSettings().list());
    append(all, ModelConfig::settings().list());
    append(all, headSettings());
    for (Setting& setting : all)  // a head's own settings stand beside its choice
        if (setting.group.empty())
            setting.group = STUDIO_TEXT("Setting", "Output layer");
    append(all, TrainingConfig::settings());
    return std::make_shared<const SettingSchema>(std::move(all));
}

std::vector<SettingIssue> runIssues(const RunConfig& config) {
    const ModelConfig model = expectedModel(config);
    std::vector<SettingIssue> issues = model.issues();
    std::ranges::move(TrainingConfig::read(config).issues(), std::back_inserter(issues));
    const std::uint64_t needed = expectedMemoryBytes(config), there = physicalMemory();
    constexpr std::uint64_t kMegabyte = 1000000;
    if (there > 0 && needed > there)
        issues.push_back(
            {memoryCulprit(config, model),
             STUDIO_TEXT("Setting",
                         "This run would need about %1 MB of memory, but this computer has %2 MB: "
                         "choose shorter or fewer sequences in 'training.phases', or a smaller "
                         "'model.width', 'model.inner' or vocabulary."),
             {std::to_string(needed / kMegabyte), std::to_string(there / kMegabyte)}});
    return issues;
}

Status validateRun(const RunConfig& config) { return firstIssue(runIssues(config)); }

RunEstimate estimateRun(const RunConfig& config) {
    const ModelConfig model = expectedModel(config);
    const TrainingConfig training = TrainingConfig::read(config);
    RunEstimate estimate;
    estimate.vocabulary = model.vocabulary;
    estimate.parameters = allParameters(config, model);
    estimate.embeddingParameters = std::int64_t{model.vocabulary} * model.width;
    estimate.memoryBytes = expectedMemoryBytes(config);
    estimate.checkpointsBytes = expectedCheckpointBytes(config);
    estimate.checkpointBytes = estimate.checkpointsBytes / checkpointsAtOnce(training);
    const double head = static_cast<double>(headCost(config, model).trainingMultiplyAddsPerRow) *
                        training.positionFraction;
    // Forward and two backward products cost the same in the model.
    estimate.outputLayerShare = head / (head + 3 * static_cast<double>(model.multiplyAddsPerRow()));
    if (const Result<PhasePlan> plan = PhasePlan::parse(training.phases)) {
        estimate.phases = plan.value().describe(training.limitSteps);
        estimate.tokensInAll = plan.value().tokensUpTo(training.limitSteps);
    }
    return estimate;
}

std::uint64_t expectedMemoryBytes(const RunConfig& config) {
    const ModelConfig model = expectedModel(config);
    const Result<PhasePlan> plan = PhasePlan::parse(TrainingConfig::read(config).phases);
    double rows = 0;
    if (plan)
        for (const Phase& phase : plan.value().phases())
            rows = std::max(rows, static_cast<double>(phase.tokensPerStep()));
    // As the layers keep them: three rows a convolution and its output, the GLU's three, the
    // block's own and the stream.
    const double layers = static_cast<double>(model.dilations.size());
    const double kept = model.recursions * ((4 * layers + 4) * model.width + 3.0 * model.inner) +
                        6.0 * model.width + model.inner;
    return static_cast<std::uint64_t>(weightBytes(config, model) + rows * kept * sizeof(float));
}

std::uint64_t expectedCheckpointBytes(const RunConfig& config) {
    constexpr std::uint64_t kBytesAWeight = 4 * sizeof(float);
    return static_cast<std::uint64_t>(allParameters(config, expectedModel(config))) *
           kBytesAWeight * checkpointsAtOnce(TrainingConfig::read(config));
}

}  // namespace studio
