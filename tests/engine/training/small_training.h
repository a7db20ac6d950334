// SPDX-License-Identifier: GPL-3.0-or-later
// A small trainer on made-up text that can be learnt, with everything that it needs around it.
// Step n always trains on the same batch, so that runs can be compared step by step.
#pragma once

#include <cstring>
#include <map>

#include "engine/base/random.h"
#include "engine/heads/registry.h"
#include "engine/training/trainer.h"

namespace studio::testing {

struct SmallTraining {
    Workers workers;
    Profiler profiler;
    RunConfig settings;
    Trainer trainer;
    StepProfile profile;  ///< Of the last step.

    static ModelConfig modelConfig() {
        ModelConfig config;
        config.width = 24;
        config.inner = 40;
        config.groups = 4;
        config.dilations = {1, 4};
        config.vocabulary = 600;  // two tiles of the full softmax
        return config;
    }
    static TrainingConfig trainingConfig(const char* precision = "auto") {
        TrainingConfig config;
        config.precision = precision;
        config.schedule = {5, 1000, 2000};
        config.optimizer.averageDecay = 0.9;
        return config;
    }

    explicit SmallTraining(int threads, const ModelConfig& model = modelConfig(),
                           const TrainingConfig& training = trainingConfig(),
                           const char* head = headRegistry().front().name,
                           const std::vector<std::pair<const char*, const char*>>& changes = {})
        : workers(threads),
          settings(settingsWith(head, changes)),
          trainer(model, training, settings, workers, profiler) {
        STUDIO_CHECK(trainer.begin(text(model), {}).ok());
    }
    SmallTraining(int threads, const char* head, const char* precision = "auto")
        : SmallTraining(threads, modelConfig(), trainingConfig(precision), head) {}

    static RunConfig settingsWith(const char* head,
                                  const std::vector<std::pair<const char*, const char*>>& changes) {
        RunConfig config(std::make_shared<const SettingSchema>(headSettings()));
        STUDIO_CHECK(config.set("head.kind", head).ok());
        for (const auto& [key, value] : changes)
            STUDIO_CHECK(config.set(key, value).ok());
        return config;
    }

    /// What heads take word frequencies from.
    static TrainingText text(const ModelConfig& model) {
        const auto words = static_cast<std::size_t>(model.vocabulary);
        return zipfText(words, 20 * words, 1);
    }

    /// Step `step` (the first is 1) on `sequences` of `length` tokens.
    StepOutcome step(std::int64_t step, bool embeddingFrozen = false, BatchShape shape = {6, 24}) {
        const auto words = static_cast<std::uint64_t>(trainer.model().config().vocabulary);
        Random random(9, "batch", static_cast<std::uint64_t>(step));
        std::vector<std::int32_t> ids, targets, positions;
        for (std::size_t r = 0; r < shape.rows(); ++r) {
            // Rare words half the time, else one of 16: there is something to learn.
            const std::uint64_t word = random.below(random.below(2) ? words : 16);
            ids.push_back(static_cast<std::int32_t>(word));
            targets.push_back(static_cast<std::int32_t>((word * 7 + 3) % words));
            if (random.below(4) == 0)
                positions.push_back(static_cast<std::int32_t>(r));
        }
        profiler.beginStep();
        const StepOutcome outcome =
            trainer.step(step, {shape, ids, targets, positions, embeddingFrozen});
        profile = profiler.endStep();
        return outcome;
    }
    /// Losses of steps first to last.
    std::vector<double> steps(std::int64_t first, std::int64_t last, bool embeddingFrozen = false) {
        std::vector<double> losses;
        for (std::int64_t s = first; s <= last; ++s)
            losses.push_back(step(s, embeddingFrozen).loss.total());
        return losses;
    }
};

/// A state of its own: tensor name -> bytes.
using StateCopy = std::map<std::string, std::vector<std::byte>>;

inline StateCopy copyOf(const Trainer& trainer) {
    StateCopy copy;
    for (const TensorView& view : trainer.state())
        copy[view.name].assign(view.bytes.begin(), view.bytes.end());
    return copy;
}

/// The trainer's state as one reads it from a file, with memory of its own.
inline std::vector<TensorView> detachedState(const Trainer& trainer, StateCopy& memory) {
    memory = copyOf(trainer);
    std::vector<TensorView> views = trainer.state();
    for (TensorView& view : views)
        view.bytes = memory.at(view.name);
    return views;
}

/// Names of the tensors in which two states differ.
inline std::vector<std::string> differences(const StateCopy& a, const StateCopy& b) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : a)
        if (!b.contains(name) || b.at(name) != bytes)
            names.push_back(name);
    return names;
}

}  // namespace studio::testing
