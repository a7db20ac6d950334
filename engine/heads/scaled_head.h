// SPDX-License-Identifier: GPL-3.0-or-later
// ScaledHead: any output head with its hidden rows multiplied by one trained factor s, the inverse
// of a temperature: z = s E h. With d = dL / d(s h), which the head gives: dL/dh = s d and
// dL/ds = sum over rows of d . h. The factor starts so that logits of the embedding's rows have the
// standard deviation that the setting head.logit_scale asks for: hidden rows have a root mean
// square of 1 (final norm), so that of w . h is about |w|, and s = deviation / rms |w|.
#pragma once

#include "engine/heads/output_head.h"

namespace studio {

template <class Real>
class ScaledHead final : public OutputHead<Real> {
public:
    ScaledHead(const HeadContext<Real>& context, double deviation,
               std::unique_ptr<OutputHead<Real>> head);

    void collect(ParameterList<Real>& parameters) override;
    Status begin(const HeadStart& start) override;
    std::vector<TensorView> structure() const override { return m_head->structure(); }
    Status restore(const TensorMap& tensors) override { return m_head->restore(tensors); }
    std::int64_t multiplyAddsPerRow() const override { return m_head->multiplyAddsPerRow(); }
    std::int64_t trainingMultiplyAddsPerRow() const override {
        return m_head->trainingMultiplyAddsPerRow();
    }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<Real> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const Real> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const Real> hidden,
                          Matrix<Real> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights& weights) const override;
    bool marksRows() const override { return m_head->marksRows(); }
    void markRows(std::span<const std::int32_t> targets, const LossSettings& settings) override {
        m_head->markRows(targets, settings);
    }

private:
    /// The rows times the factor, valid until the next call.
    Matrix<const Real> scaled(const Execution& run, Matrix<const Real> hidden);

    std::unique_ptr<OutputHead<Real>> m_head;
    Parameter<Real>& m_embedding;
    double m_deviation;
    ZoneId m_forward, m_backward;
    Parameter<Real> m_scale;            // [1]
    AlignedBuffer<Real> m_rows;         // [rows, width]
    std::vector<double> m_partialSums;  // of d . h
};

}  // namespace studio
