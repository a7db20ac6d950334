// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/run_schema.h"

#include <algorithm>

#include "engine/data/text_source.h"
#include "engine/data/tokenizer_registry.h"
#include "engine/heads/registry.h"
#include "engine/platform/workers.h"
#include "engine/training/training_config.h"

namespace studio {
namespace {

constexpr int kGpt2Vocabulary = 50257;

void append(std::vector<Setting>& all, const std::vector<Setting>& part) {
    all.insert(all.end(), part.begin(), part.end());
}

}  // namespace

ModelConfig expectedModel(const RunConfig& config) {
    ModelConfig model = ModelConfig::settings().read(config);
    const TokenizerSettings tokenizer = tokenizerSettings().read(config);
    model.vocabulary = tokenizer.kind == "gpt2" ? kGpt2Vocabulary : tokenizer.vocabulary;
    return model;
}

std::shared_ptr<const SettingSchema> makeRunSchema() {
    std::vector<Setting> all;
    append(all, corpusSettings().list());
    append(all, tokenizerSettings().list());
    append(all, ModelConfig::settings().list());
    all.push_back(headKindSetting());
    for (const HeadEntry& head : headRegistry())
        append(all, head.settings());
    append(all, TrainingConfig::settings());
    return std::make_shared<const SettingSchema>(std::move(all));
}

Status validateRun(const RunConfig& config) {
    if (Status status = expectedModel(config).validate(); !status)
        return status;
    if (Status status = TrainingConfig::read(config).validate(); !status)
        return status;
    const std::uint64_t needed = expectedMemoryBytes(config), there = physicalMemory();
    if (there == 0 || needed <= there)
        return {};
    constexpr std::uint64_t kMegabyte = 1000000;
    return Error{"This run would need about " + std::to_string(needed / kMegabyte) +
                 " MB of memory, but this computer has " + std::to_string(there / kMegabyte) +
                 " MB: choose shorter or fewer sequences in 'training.phases', or a smaller "
                 "'model.width', 'model.inner' or vocabulary."};
}

std::uint64_t expectedMemoryBytes(const RunConfig& config) {
    constexpr double kCopiesOfWeights = 9;  // value, gradient, average, two moments; four to save
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
    const double weights = kCopiesOfWeights * static_cast<double>(model.expectedParameters());
    return static_cast<std::uint64_t>((weights + rows * kept) * sizeof(float));
}

std::uint64_t expectedCheckpointBytes(const RunConfig& config) {
    constexpr std::uint64_t kBytesAWeight = 4 * sizeof(float);
    const int kept = TrainingConfig::read(config).checkpointsKept;
    return static_cast<std::uint64_t>(expectedModel(config).expectedParameters()) * kBytesAWeight *
           static_cast<std::uint64_t>(kept + 1);
}

}  // namespace studio
