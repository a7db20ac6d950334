// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loaded_run.h"

#include "engine/data/tokenizer_file.h"
#include "engine/heads/registry.h"

namespace studio::app {

LoadedRun::LoadedRun(RunConfig config, std::shared_ptr<const Tokenizer> tokenizer,
                     Checkpoint checkpoint)
    : m_config(std::move(config)),
      m_tokenizer(std::move(tokenizer)),
      m_checkpoint(std::move(checkpoint)) {}

Result<LoadedRun> LoadedRun::open(const RunLauncher& launcher,
                                  const std::filesystem::path& folder) {
    return open(launcher, folder, [&](const RunFolder& run) -> Result<Checkpoint> {
        Result<NewestCheckpoint> newest = run.checkpoints(1).newestValid();
        if (!newest)
            return newest.error();
        if (!newest.value().checkpoint)
            return Error{"The run in '" + folder.string() + "' has no valid checkpoint yet. " +
                         (newest.value().refused.empty() ? "Train it first: ternary train --resume."
                                                         : newest.value().refused.front())};
        return std::move(*newest.value().checkpoint);
    });
}

Result<LoadedRun> LoadedRun::open(const RunLauncher& launcher, const std::filesystem::path& folder,
                                  std::int64_t step) {
    return open(launcher, folder, [step](const RunFolder& run) {
        return loadCheckpoint(FileSystem(), run.checkpointFolder() / checkpointName(step));
    });
}

Result<LoadedRun> LoadedRun::open(const RunLauncher& launcher, const std::filesystem::path& folder,
                                  Choose choose) {
    const Result<RunFolder> run = RunFolder::open(FileSystem(), folder);
    if (!run)
        return run.error();
    Result<RunConfig> config = launcher.configOf(run.value().record());
    if (!config)
        return config.error();
    auto tokenizer =
        loadTokenizer(preparedTokenizerFile(run.value().dataFolder()), launcher.resources());
    if (!tokenizer)
        return tokenizer.error();
    Result<Checkpoint> checkpoint = choose(run.value());
    if (!checkpoint)
        return checkpoint.error();
    return LoadedRun(std::move(config).value(), std::move(tokenizer).value(),
                     std::move(checkpoint).value());
}

ModelConfig LoadedRun::modelConfig() const {
    ModelConfig model = ModelConfig::settings().read(m_config);
    model.vocabulary = m_tokenizer->vocabularySize();
    return model;
}

Result<std::shared_ptr<const PackedModel>> LoadedRun::packed(bool averaged) const {
    const ModelConfig model = modelConfig();
    if (Status status = model.validate(); !status)
        return status.error();
    Profiler profiler;
    Parameter<float> embedding(
        "embedding.weight", ParameterRole::Embedding,
        {static_cast<std::size_t>(model.vocabulary), static_cast<std::size_t>(model.width)}, 0);
    const Result<const HeadEntry*> entry = storedHead(tensors(), m_config);
    if (!entry)
        return entry.error();
    const auto head = entry.value()->make<float>({model, m_config, profiler, embedding});
    if (Status status = head->restore(tensors()); !status)
        return status.error();
    const std::string prefix = averaged ? "ema." : "model.";
    ParameterList<float> own;
    head->collect(own);
    for (const Parameter<float>* p : own) {
        const std::vector<std::int64_t> shape(p->shape.begin(), p->shape.end());
        if (const auto tensor = tensors().require(prefix + p->name, DType::F32, shape); !tensor)
            return tensor.error();
    }
    const auto lookup = [&](std::string_view name) -> std::span<const float> {
        const TensorView* tensor = tensors().find(prefix + std::string(name));
        if (!tensor || tensor->dtype != DType::F32)
            return {};
        return {reinterpret_cast<const float*>(tensor->bytes.data()), tensor->elements()};
    };
    return PackedModel::make({model, *head, lookup, step(), averaged});
}

}  // namespace studio::app
