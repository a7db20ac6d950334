// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/run_schema.h"

#include "engine/data/text_source.h"
#include "engine/data/tokenizer_registry.h"
#include "engine/heads/registry.h"
#include "engine/model/model_config.h"
#include "engine/training/training_config.h"

namespace studio {
namespace {

constexpr int kGpt2Vocabulary = 50257;

Setting precisionSetting() {
    Setting setting{.key = "precision",
                    .title = "Precision",
                    .help = "Number format inside the kernels. Weights are always 32-bit floats.",
                    .choices = {"fp32"},
                    .advanced = true};
    setting.defaultValue = std::string("fp32");
    return setting;
}

void append(std::vector<Setting>& all, const std::vector<Setting>& part) {
    all.insert(all.end(), part.begin(), part.end());
}

ModelConfig expectedModel(const RunConfig& config) {
    ModelConfig model = ModelConfig::settings().read(config);
    const TokenizerSettings tokenizer = tokenizerSettings().read(config);
    model.vocabulary = tokenizer.kind == "gpt2" ? kGpt2Vocabulary : tokenizer.vocabulary;
    return model;
}

}  // namespace

std::shared_ptr<const SettingSchema> makeRunSchema() {
    std::vector<Setting> all;
    append(all, corpusSettings().list());
    append(all, tokenizerSettings().list());
    append(all, ModelConfig::settings().list());
    all.push_back(headKindSetting());
    for (const HeadEntry& head : headRegistry())
        append(all, head.settings());
    append(all, TrainingConfig::settings());
    all.push_back(precisionSetting());
    return std::make_shared<const SettingSchema>(std::move(all));
}

Status validateRun(const RunConfig& config) {
    if (Status status = expectedModel(config).validate(); !status)
        return status;
    return TrainingConfig::read(config).validate();
}

std::uint64_t expectedCheckpointBytes(const RunConfig& config) {
    constexpr std::uint64_t kBytesAWeight = 4 * sizeof(float);
    const int kept = TrainingConfig::read(config).checkpointsKept;
    return static_cast<std::uint64_t>(expectedModel(config).expectedParameters()) * kBytesAWeight *
           static_cast<std::uint64_t>(kept + 1);
}

}  // namespace studio
