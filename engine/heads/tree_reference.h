// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of decisions in double, as plain as the equations in tree_parts.h: row by row, decision
// by decision, one thread. The reference that tree_softmax.h is tested against, and for checks of
// gradients.
#pragma once

#include "engine/heads/tree_parts.h"

namespace studio {

class TreeReference final : public OutputHead<double> {
public:
    explicit TreeReference(const HeadContext<double>& context);

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
    double decision(std::size_t node, const double* hidden);

    TreeParts<double> m_parts;
    ZoneId m_forward, m_backward;
};

}  // namespace studio
