// SPDX-License-Identifier: GPL-3.0-or-later
// A model with its head and random weights, in float or double, for the tests of generation.
#pragma once

#include "engine/heads/full_softmax.h"
#include "engine/heads/full_softmax_reference.h"
#include "engine/inference/packed_model.h"
#include "engine/model/language_model.h"

namespace studio::testing {

template <class Real>
struct TestModel {
    explicit TestModel(const ModelConfig& config, std::uint64_t seed = 1)
        : model(config, profiler),
          settings(std::make_shared<const SettingSchema>(headSettings())),
          head({model.config(), settings, profiler, model.embedding()}) {
        initializeParameters(model.parameters(), seed);
        model.ternarizeWeights(execution(), false);
    }

    Execution execution() const { return {workers, profiler}; }

    /// log p of every word after each token, [ids, vocabulary], by the training model's forward.
    std::vector<Real> logProbabilities(const std::vector<std::int32_t>& ids) {
        const auto width = static_cast<std::size_t>(model.config().width);
        const auto words = static_cast<std::size_t>(model.config().vocabulary);
        profiler.beginStep();
        const auto hidden = model.forward(execution(), {1, ids.size()}, ids);
        std::vector<Real> out(ids.size() * words);
        head.logProbabilities(execution(), Matrix<const Real>(hidden.data(), ids.size(), width),
                              Matrix<Real>(out.data(), ids.size(), words));
        return out;
    }

    Workers workers{1};
    mutable Profiler profiler;
    LanguageModel<Real> model;
    RunConfig settings;
    std::conditional_t<std::is_same_v<Real, float>, FullSoftmax, FullSoftmaxReference> head;
};

inline Result<std::shared_ptr<const PackedModel>> pack(
    TestModel<float>& test, std::int64_t step = 0,
    std::shared_ptr<const AlignedBuffer<float>> embedding = nullptr) {
    const auto weights = [&](std::string_view name) -> std::span<const float> {
        const Parameter<float>* p = findParameter(test.model.parameters(), name);
        return p ? p->value.span() : std::span<const float>{};
    };
    return PackedModel::make({test.model.config(), test.head, weights, step, false, embedding});
}

}  // namespace studio::testing
