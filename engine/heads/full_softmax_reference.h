// SPDX-License-Identifier: GPL-3.0-or-later
// The full softmax in double, as plain as its equations: the logits of all rows in memory, one
// thread. The reference that full_softmax.h is tested against, and for checks of gradients.
//
// With n rows, smoothing e, z-loss coefficient l and lse = logsumexp(z), z = E h + b:
//   loss = mean over rows of (1 - e)(lse - z_target) + e (lse - mean z) + l lse^2
//   d loss / d z_v = [p_v (1 + 2 l lse) - (1 - e)[v = target] - e / V] / n
//   dh = dz E,  dE += dz^T h,  db += dz.
#pragma once

#include <vector>

#include "engine/heads/word_biases.h"

namespace studio {

class FullSoftmaxReference final : public OutputHead<double> {
public:
    explicit FullSoftmaxReference(const HeadContext<double>& context);

    void collect(ParameterList<double>& parameters) override { m_biases.collect(parameters); }
    Status begin(const HeadStart& start) override;
    std::int64_t multiplyAddsPerRow() const override {
        return static_cast<std::int64_t>(m_vocabulary * m_width);
    }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const double> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<double> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const double> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const double> hidden,
                          Matrix<double> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;

private:
    Matrix<const double> weights() const {
        return {m_embedding.value.data(), m_vocabulary, m_width};
    }
    /// Logits into m_logits, each row's logsumexp into m_lse.
    void computeLogits(const Execution& run, Matrix<const double> hidden);

    std::size_t m_vocabulary, m_width;
    ZoneId m_forward, m_backward;
    Parameter<double>& m_embedding;
    WordBiases<double> m_biases;
    std::vector<double> m_logits;  // [rows, vocabulary]
    std::vector<double> m_lse;     // [rows]
};

}  // namespace studio
