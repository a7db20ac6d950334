// SPDX-License-Identifier: GPL-3.0-or-later
// Full softmax over the vocabulary, tied to the embedding E: z = E h + b, with word biases b where
// the settings ask for them. word_softmax.h computes it.
#pragma once

#include "engine/heads/registry.h"
#include "engine/heads/word_biases.h"
#include "engine/heads/word_softmax.h"

namespace studio {

class FullSoftmax : public OutputHead<float> {
public:
    explicit FullSoftmax(const HeadContext<float>& context);
    static std::vector<Setting> settings() { return {}; }
    static HeadCost cost(const ModelConfig& model, const RunConfig& settings);

    void collect(ParameterList<float>& parameters) override { m_biases.collect(parameters); }
    Status begin(const HeadStart& start) override;
    std::int64_t multiplyAddsPerRow() const override {
        return static_cast<std::int64_t>(m_embedding.size());
    }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const float> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<float> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const float> hidden,
                          Matrix<float> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights& weights) const override;

protected:
    /// With gradients from a few of the probabilities.
    FullSoftmax(const HeadContext<float>& context, const SparseRounding& rounding);

    const Parameter<float>& embedding() const { return m_embedding; }
    const SparseRounding& rounding() const { return m_rounding; }

private:
    WordRows words() const;

    Parameter<float>& m_embedding;
    WordBiases<float> m_biases;
    WordSoftmax m_softmax;
    SparseRounding m_rounding;
};

}  // namespace studio
