// SPDX-License-Identifier: GPL-3.0-or-later
// The full softmax with ternary words: z_w = alpha_w (T_w . h) + b_w, T_w = the row E_w of the
// embedding rounded to -1, 0 and +1 with the row's own scale (ternary_rows.h). Tied: E are the
// latent weights, and the gradient of alpha T passes straight through to them. Exact likelihood of
// what it computes; training costs what the full softmax costs, generation reads 2 bits a weight.
#pragma once

#include "engine/heads/full_softmax_reference.h"
#include "engine/heads/registry.h"
#include "engine/heads/word_softmax.h"

namespace studio {

class TernarySoftmax final : public OutputHead<float> {
public:
    explicit TernarySoftmax(const HeadContext<float>& context);
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

private:
    /// Rounds the embedding as it is now.
    WordRows words(const Execution& run);

    Parameter<float>& m_embedding;
    WordBiases<float> m_biases;
    ZoneId m_forward;
    WordSoftmax m_softmax;
    AlignedBuffer<float> m_rounded;  // [vocabulary, width]
};

/// The same in double, as plain as its equations.
class TernarySoftmaxReference final : public OutputHead<double> {
public:
    explicit TernarySoftmaxReference(const HeadContext<double>& context);

    void collect(ParameterList<double>& parameters) override { m_full.collect(parameters); }
    Status begin(const HeadStart& start) override { return m_full.begin(start); }
    std::int64_t multiplyAddsPerRow() const override { return m_full.multiplyAddsPerRow(); }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const double> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<double> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const double> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const double> hidden,
                          Matrix<double> out) override;
    /// Of the embedding as it was last rounded.
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override {
        return m_full.makeScorer(weights);
    }

private:
    void round(const Execution& run);

    Parameter<double>& m_embedding;
    Parameter<double> m_rounded;  // the embedding of m_full
    FullSoftmaxReference m_full;
};

}  // namespace studio
