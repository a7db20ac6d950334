// SPDX-License-Identifier: GPL-3.0-or-later
// Shortlist and classes in double, as plain as the equations in shortlist_parts.h: row by row, one
// thread. The reference that shortlist_softmax.h is tested against, and for checks of gradients.
#pragma once

#include "engine/heads/shortlist_parts.h"

namespace studio {

class ShortlistReference : public OutputHead<double> {
public:
    explicit ShortlistReference(const HeadContext<double>& context)
        : ShortlistReference(context, ShortlistKind::shortlist()) {}

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

protected:
    ShortlistReference(const HeadContext<double>& context, const ShortlistKind& kind);

private:
    /// One of the two choices: among vectors, each with its gradients and maybe a bias.
    struct Alternative {
        const double* vector;
        double* gradient;  ///< Null: frozen.
        double bias;
        double* biasGradient;  ///< Null: none.
    };
    using Choice = std::vector<Alternative>;

    Choice rootChoice(bool embeddingFrozen);
    Choice classChoice(std::size_t wordClass, bool embeddingFrozen);
    Alternative wordOf(std::int32_t word, bool embeddingFrozen);
    std::vector<double> logProbabilitiesOf(const Choice& choice, const double* hidden,
                                           double* lse = nullptr) const;
    HeadLoss choose(const Choice& choice, std::size_t target, const double* hidden, double n,
                    const LossSettings& settings, double* hiddenGradient) const;

    ShortlistParts<double> m_parts;
    ZoneId m_forward, m_backward;
};

class TwoLevelReference final : public ShortlistReference {
public:
    explicit TwoLevelReference(const HeadContext<double>& context)
        : ShortlistReference(context, ShortlistKind::twoLevel()) {}
};

}  // namespace studio
