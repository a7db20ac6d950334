// SPDX-License-Identifier: GPL-3.0-or-later
// Adaptive softmax in double, as plain as the equations in adaptive_parts.h: row by row, one
// thread. The reference that adaptive_softmax.h is tested against, and for checks of gradients.
#pragma once

#include "engine/heads/adaptive_parts.h"

namespace studio {

class AdaptiveReference final : public OutputHead<double> {
public:
    explicit AdaptiveReference(const HeadContext<double>& context);

    void collect(ParameterList<double>& parameters) override { m_parts.collect(parameters); }
    Status begin(const HeadStart& start) override { return m_parts.begin(start); }
    std::vector<TensorView> structure() const override { return m_parts.structure(); }
    Status restore(const TensorMap& tensors) override { return m_parts.restore(tensors); }
    std::int64_t multiplyAddsPerRow() const override { return m_parts.multiplyAddsPerRow(); }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const double> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<double> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const double> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const double> hidden,
                          Matrix<double> out) override;
    /// None: generation is the float head's.
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights&) const override {
        return nullptr;
    }
    bool marksRows() const override { return true; }
    void markRows(std::span<const std::int32_t> targets, const LossSettings&) override {
        m_parts.markRows(targets);
    }

private:
    using Tail = AdaptiveParts<double>::Tail;

    /// One choice: rows of a matrix [words, width] and where their biases are.
    struct Choice {
        Parameter<double>* rows;
        std::vector<const double*> biases;  ///< Empty: none.
        std::vector<double*> biasGradients;
    };

    Choice headChoice();
    Choice tailChoice(const AdaptivePart& part, Parameter<double>& words);
    static std::vector<double> logits(const Choice& choice, std::span<const double> input);
    /// Losses over n; adds to the gradients and to inputGradient.
    static HeadLoss choose(const Choice& choice, std::size_t target, std::span<const double> input,
                           double n, const LossSettings& settings, std::span<double> inputGradient);
    static std::vector<double> projected(const Tail& tail, std::span<const double> hidden);
    /// All choices: the head's, then the tails'.
    std::vector<Choice> choices();
    HeadLoss rowLoss(const std::vector<Choice>& choices, std::size_t place,
                     std::span<const double> h, double n, const LossSettings& settings,
                     std::span<double> dh);

    AdaptiveParts<double> m_parts;
    ZoneId m_forward, m_backward;
};

}  // namespace studio
