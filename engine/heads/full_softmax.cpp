// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/full_softmax.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/heads/full_softmax_scorer.h"
#include "engine/heads/int8_softmax_scorer.h"
#include "engine/kernels/softmax_panel.h"

namespace studio {

using Purpose = VocabularyPass::Purpose;

FullSoftmax::FullSoftmax(const HeadContext<float>& context)
    : m_vocabulary(context.embedding.shape[0]),
      m_width(context.embedding.shape[1]),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)),
      m_embedding(context.embedding) {}

HeadLoss FullSoftmax::sumLosses(const Chunk& chunk, const LossSettings& settings) const {
    HeadLoss sum;
    const double smoothing = settings.labelSmoothing;
    const auto columnSums = m_pass.columnSums();
    for (std::size_t r = 0; r < chunk.hidden.rows; ++r) {
        const double lse = m_pass.lse()[r];
        // No probability exceeds one; what is left below zero is rounding.
        const double nll = std::max(0.0, lse - m_pass.targetLogits()[r]);
        sum.nll += nll;
        sum.crossEntropy += (1 - smoothing) * nll;
        sum.zLoss += settings.zCoefficient * lse * lse;
        if (smoothing == 0)
            continue;
        double logits = 0;  // their sum over the words
        for (std::size_t c = 0; c < m_width; ++c)
            logits += chunk.hidden.at(r, c) * columnSums[c];
        sum.crossEntropy += smoothing * (lse - logits / static_cast<double>(m_vocabulary));
    }
    return sum;
}

void FullSoftmax::hiddenGradient(const Execution& run, const Chunk& chunk, Matrix<float> out) {
    m_pass.probabilityGradient(run.workers, m_factors, out);
    for (std::size_t r = 0; r < out.rows; ++r) {
        const float* word =
            m_embedding.value.data() + static_cast<std::size_t>(chunk.targets[r]) * m_width;
        float* row = out.data + r * out.rowStride;
        addScaled(m_width, -chunk.targetShare, word, row);
        for (std::size_t c = 0; chunk.spread != 0 && c < m_width; ++c)
            row[c] -= static_cast<float>(chunk.spread * m_pass.columnSums()[c]);
    }
}

void FullSoftmax::weightGradient(const Execution& run, const Chunk& chunk) {
    const Matrix<float> gradient(m_embedding.gradient.data(), m_vocabulary, m_width);
    m_hiddenSum.assign(m_width, 0.0f);
    if (chunk.spread != 0)
        addColumnSums(chunk.hidden, m_hiddenSum.data());
    m_pass.addWeightGradient(
        run.workers, m_factors, gradient, [&](std::size_t first, std::size_t count) {
            for (std::size_t w = first; chunk.spread != 0 && w < first + count; ++w)
                addScaled(m_width, -chunk.spread, m_hiddenSum.data(), gradient.data + w * m_width);
            for (std::size_t r = 0; r < chunk.targets.size(); ++r) {
                const auto word = static_cast<std::size_t>(chunk.targets[r]);
                if (word >= first && word < first + count)
                    addScaled(m_width, -chunk.targetShare,
                              chunk.hidden.data + r * chunk.hidden.rowStride,
                              gradient.data + word * m_width);
            }
        });
}

HeadLoss FullSoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                      std::span<const std::int32_t> targets,
                                      const LossSettings& settings, Matrix<float> gradient,
                                      bool weightsFrozen) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const double n = static_cast<double>(hidden.rows);
    const std::size_t most = VocabularyPass::chunkRows(run.precision);
    HeadLoss mean;
    for (std::size_t first = 0; first < hidden.rows; first += most) {
        const std::size_t rows = std::min(most, hidden.rows - first);
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, rows);
        chunk.targets = targets.subspan(first, rows);
        chunk.targetShare = static_cast<float>((1 - settings.labelSmoothing) / n);
        chunk.spread =
            static_cast<float>(settings.labelSmoothing / (n * static_cast<double>(m_vocabulary)));
        {
            // Logits and dh.
            const ZoneScope zone(run.profiler, m_forward, work(rows, 2, 1));
            m_pass.run(run.workers,
                       {run.precision, weightsFrozen ? Purpose::TrainHidden : Purpose::Train,
                        weights(), chunk.hidden, chunk.targets, settings.labelSmoothing > 0});
            const HeadLoss sum = sumLosses(chunk, settings);
            mean.crossEntropy += sum.crossEntropy / n;
            mean.zLoss += sum.zLoss / n;
            mean.nll += sum.nll / n;
        }
        // dE, which is read and written.
        const ZoneScope zone(run.profiler, m_backward,
                             weightsFrozen ? ZoneWork{} : work(rows, 1, 2));
        m_factors.resize(rows);
        for (std::size_t r = 0; r < rows; ++r)
            m_factors[r] =
                static_cast<float>((1 + 2 * settings.zCoefficient * m_pass.lse()[r]) / n);
        hiddenGradient(run, chunk, gradient.rowRange(first, rows));
        if (!weightsFrozen)
            weightGradient(run, chunk);
    }
    return mean;
}

double FullSoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                           std::span<const std::int32_t> targets) {
    const ZoneScope zone(run.profiler, m_forward, work(hidden.rows, 1, 1));
    constexpr std::size_t kRows = 1024;
    double sum = 0;
    for (std::size_t first = 0; first < hidden.rows; first += kRows) {
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, std::min(kRows, hidden.rows - first));
        chunk.targets = targets.subspan(first, chunk.hidden.rows);
        m_pass.run(run.workers,
                   {run.precision, Purpose::Score, weights(), chunk.hidden, chunk.targets});
        sum += sumLosses(chunk, {}).nll;
    }
    return sum;
}

void FullSoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                   Matrix<float> out) {
    const ZoneScope zone(run.profiler, m_forward, work(hidden.rows, 1, 1));
    const std::size_t most = VocabularyPass::chunkRows(run.precision);
    for (std::size_t first = 0; first < hidden.rows; first += most) {
        const std::size_t rows = std::min(most, hidden.rows - first);
        m_pass.run(run.workers, {run.precision,
                                 Purpose::Logits,
                                 weights(),
                                 hidden.rowRange(first, rows),
                                 {},
                                 false,
                                 out.rowRange(first, rows)});
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t w = 0; w < m_vocabulary; ++w)
                out.at(first + r, w) = static_cast<float>(out.at(first + r, w) - m_pass.lse()[r]);
    }
}

std::unique_ptr<const TokenScorer> FullSoftmax::makeScorer(const ScorerWeights& weights) const {
    return std::make_unique<FullSoftmaxScorer>(weights.embedding, m_width);
}

std::unique_ptr<const TokenScorer> FullSoftmax::makeFastScorer(const ScorerWeights& weights) const {
    return std::make_unique<Int8SoftmaxScorer>(weights.embedding, m_width);
}

}  // namespace studio
