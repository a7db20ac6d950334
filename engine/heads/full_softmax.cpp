// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/full_softmax.h"

#include "engine/heads/full_softmax_scorer.h"
#include "engine/heads/int8_softmax_scorer.h"

namespace studio {

FullSoftmax::FullSoftmax(const HeadContext<float>& context) : FullSoftmax(context, {}) {}

FullSoftmax::FullSoftmax(const HeadContext<float>& context, const SparseRounding& rounding)
    : m_embedding(context.embedding),
      m_biases(context),
      m_softmax(context.profiler),
      m_rounding(rounding) {}

HeadCost FullSoftmax::cost(const ModelConfig& model, const RunConfig& settings) {
    const std::int64_t products = std::int64_t{model.vocabulary} * model.width;
    return {WordBiases<float>::count(model, settings), products, 3 * products};
}

Status FullSoftmax::begin(const HeadStart& start) {
    m_biases.begin(start.text);
    return {};
}

WordRows FullSoftmax::words() const {
    return {
        Matrix<const float>(m_embedding.value.data(), m_embedding.shape[0], m_embedding.shape[1]),
        m_biases.values()};
}

HeadLoss FullSoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                      std::span<const std::int32_t> targets,
                                      const LossSettings& settings, Matrix<float> gradient,
                                      bool embeddingFrozen) {
    WordRows trained = words();
    trained.gradients = {embeddingFrozen ? nullptr : m_embedding.gradient.data(),
                         m_biases.gradient()};
    return m_softmax.lossAndGradient(run, trained, hidden, targets, settings, gradient, m_rounding);
}

double FullSoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                           std::span<const std::int32_t> targets) {
    return m_softmax.sumNll(run, words(), hidden, targets);
}

void FullSoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                   Matrix<float> out) {
    m_softmax.logProbabilities(run, words(), hidden, out);
}

std::unique_ptr<const TokenScorer> FullSoftmax::makeScorer(const ScorerWeights& weights) const {
    return std::make_unique<FullSoftmaxScorer>(weights.embedding, m_embedding.shape[1],
                                               m_biases.copyOf(weights));
}

std::unique_ptr<const TokenScorer> FullSoftmax::makeFastScorer(const ScorerWeights& weights) const {
    return std::make_unique<Int8SoftmaxScorer>(weights.embedding, m_embedding.shape[1],
                                               m_biases.copyOf(weights));
}

}  // namespace studio
