// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/full_softmax_reference.h"

#include <cmath>

#include "engine/base/check.h"
#include "engine/heads/full_softmax_scorer.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/softmax.h"

namespace studio {

FullSoftmaxReference::FullSoftmaxReference(const HeadContext<double>& context)
    : m_vocabulary(context.embedding.shape[0]),
      m_width(context.embedding.shape[1]),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)),
      m_embedding(context.embedding),
      m_biases(context) {}

Status FullSoftmaxReference::begin(const HeadStart& start) {
    m_biases.begin(start.text);
    return {};
}

void FullSoftmaxReference::computeLogits(const Execution& run, Matrix<const double> hidden) {
    m_logits.resize(hidden.rows * m_vocabulary);
    const Matrix<double> logits(m_logits.data(), hidden.rows, m_vocabulary);
    product(run.workers, hidden, weights().transposed(), logits, Accumulate::No);
    for (std::size_t r = 0; m_biases.on() && r < hidden.rows; ++r)
        for (std::size_t v = 0; v < m_vocabulary; ++v)
            logits.at(r, v) += m_biases.values()[v];
    std::vector<LogSumExp<double>> states(hidden.rows, LogSumExp<double>::empty());
    mergeLogSumExp<double>(logits, states.data());
    m_lse.clear();
    for (const auto& state : states)
        m_lse.push_back(state.value());
}

HeadLoss FullSoftmaxReference::lossAndGradient(const Execution& run, Matrix<const double> hidden,
                                               std::span<const std::int32_t> targets,
                                               const LossSettings& settings,
                                               Matrix<double> hiddenGradient,
                                               bool embeddingFrozen) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const double n = static_cast<double>(hidden.rows), words = static_cast<double>(m_vocabulary);
    const double smoothing = settings.labelSmoothing;
    const Matrix<double> logits([&] {
        const ZoneScope zone(run.profiler, m_forward);
        computeLogits(run, hidden);
        return Matrix<double>(m_logits.data(), hidden.rows, m_vocabulary);
    }());
    const ZoneScope zone(run.profiler, m_backward);
    HeadLoss mean;
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        double sum = 0;
        for (std::size_t v = 0; v < m_vocabulary; ++v)
            sum += logits.at(r, v);
        const double lse = m_lse[r];
        const auto target = static_cast<std::size_t>(targets[r]);
        const double nll = lse - logits.at(r, target);
        mean.nll += nll / n;
        mean.crossEntropy += ((1 - smoothing) * nll + smoothing * (lse - sum / words)) / n;
        mean.zLoss += settings.zCoefficient * lse * lse / n;
        // In place, logits become d loss / d logits.
        const double factor = (1 + 2 * settings.zCoefficient * lse) / n;
        for (std::size_t v = 0; v < m_vocabulary; ++v)
            logits.at(r, v) = factor * std::exp(logits.at(r, v) - lse) - smoothing / (n * words);
        logits.at(r, target) -= (1 - smoothing) / n;
    }
    product(run.workers, logits, weights(), hiddenGradient, Accumulate::No);
    if (!embeddingFrozen)
        product(run.workers, Matrix<const double>(logits).transposed(), hidden,
                Matrix(m_embedding.gradient.data(), m_vocabulary, m_width), Accumulate::Yes);
    for (std::size_t r = 0; m_biases.on() && r < hidden.rows; ++r)
        for (std::size_t v = 0; v < m_vocabulary; ++v)
            m_biases.gradient()[v] += logits.at(r, v);
    return mean;
}

double FullSoftmaxReference::sumNll(const Execution& run, Matrix<const double> hidden,
                                    std::span<const std::int32_t> targets) {
    const ZoneScope zone(run.profiler, m_forward);
    computeLogits(run, hidden);
    double sum = 0;
    for (std::size_t r = 0; r < hidden.rows; ++r)
        sum += m_lse[r] - m_logits[r * m_vocabulary + static_cast<std::size_t>(targets[r])];
    return sum;
}

void FullSoftmaxReference::logProbabilities(const Execution& run, Matrix<const double> hidden,
                                            Matrix<double> out) {
    const ZoneScope zone(run.profiler, m_forward);
    computeLogits(run, hidden);
    for (std::size_t r = 0; r < hidden.rows; ++r)
        for (std::size_t v = 0; v < m_vocabulary; ++v)
            out.at(r, v) = m_logits[r * m_vocabulary + v] - m_lse[r];
}

std::unique_ptr<const TokenScorer> FullSoftmaxReference::makeScorer(
    const ScorerWeights& weights) const {
    return std::make_unique<FullSoftmaxScorer>(weights.embedding, m_width,
                                               m_biases.copyOf(weights));
}

}  // namespace studio
