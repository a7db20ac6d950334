// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/full_softmax.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/heads/full_softmax_scorer.h"
#include "engine/kernels/activation.h"
#include "engine/kernels/matrix_product.h"

namespace studio {
namespace {

constexpr std::size_t kTile = 512;       // words a tile: 512 KB of weights at width 256
constexpr std::size_t kChunkRows = 256;  // rows whose logits are in memory at once
constexpr std::size_t kGroups = 8;       // fixed: the result must not depend on threads

template <class Visit>
void forEachTileOfGroup(std::size_t group, std::size_t tiles, const Visit& visit) {
    for (std::size_t t = group * tiles / kGroups; t < (group + 1) * tiles / kGroups; ++t)
        visit(t);
}

}  // namespace

template <class Real>
FullSoftmax<Real>::FullSoftmax(const HeadContext<Real>& context)
    : m_vocabulary(context.embedding.shape[0]),
      m_width(context.embedding.shape[1]),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)),
      m_embedding(context.embedding) {}

template <class Real>
std::size_t FullSoftmax<Real>::tiles() const {
    return (m_vocabulary + kTile - 1) / kTile;
}

template <class Real>
Matrix<const Real> FullSoftmax<Real>::weightTile(std::size_t tile) const {
    const std::size_t first = tile * kTile;
    return {m_embedding.value.data() + first * m_width, std::min(kTile, m_vocabulary - first),
            m_width};
}

template <class Real>
Matrix<Real> FullSoftmax<Real>::logitTile(std::size_t tile, std::size_t rows) {
    const std::size_t first = tile * kTile;
    return {m_logits.data() + first * rows, rows, std::min(kTile, m_vocabulary - first)};
}

template <class Real>
Real FullSoftmax<Real>::logit(std::size_t row, std::size_t word, std::size_t rows) const {
    const std::size_t first = word / kTile * kTile;
    const std::size_t columns = std::min(kTile, m_vocabulary - first);
    return m_logits[first * rows + row * columns + (word - first)];
}

template <class Real>
void FullSoftmax<Real>::computeLogits(const Execution& run, Matrix<const Real> hidden,
                                      bool withRowSums) {
    const std::size_t rows = hidden.rows;
    m_logits.grow(rows * m_vocabulary);
    m_groupStates.assign(kGroups * rows, LogSumExp<Real>::empty());
    m_groupSums.assign(kGroups * rows, 0.0);
    run.workers.forEach(kGroups, [&](std::size_t group) {
        forEachTileOfGroup(group, tiles(), [&](std::size_t tile) {
            if (run.workers.interrupted())
                return;
            const Matrix<Real> logits = logitTile(tile, rows);
            productOnOneThread(hidden, weightTile(tile).transposed(), logits, Accumulate::No);
            mergeLogSumExp<Real>(logits, m_groupStates.data() + group * rows);
            if (withRowSums)
                addRowSums<Real>(logits, m_groupSums.data() + group * rows);
        });
    });
    m_lse.resize(rows);
    m_rowSums.assign(rows, 0.0);
    for (std::size_t r = 0; r < rows; ++r) {
        LogSumExp<Real> state = LogSumExp<Real>::empty();
        for (std::size_t group = 0; group < kGroups; ++group) {
            state.merge(m_groupStates[group * rows + r]);
            m_rowSums[r] += m_groupSums[group * rows + r];
        }
        m_lse[r] = state.value();
    }
}

template <class Real>
HeadLoss FullSoftmax<Real>::sumLosses(const Chunk& chunk, const LossSettings& settings) {
    HeadLoss sum;
    const double smoothing = settings.labelSmoothing;
    for (std::size_t r = 0; r < chunk.hidden.rows; ++r) {
        const double lse = m_lse[r];
        const double target =
            logit(r, static_cast<std::size_t>(chunk.targets[r]), chunk.hidden.rows);
        const double mean = m_rowSums[r] / static_cast<double>(m_vocabulary);
        sum.nll += lse - target;
        sum.crossEntropy += (1 - smoothing) * (lse - target) + smoothing * (lse - mean);
        sum.zLoss += settings.zCoefficient * lse * lse;
    }
    return sum;
}

template <class Real>
void FullSoftmax<Real>::applyGradients(const Execution& run, const Chunk& chunk,
                                       Matrix<Real> hiddenGradient) {
    const std::size_t rows = chunk.hidden.rows, size = rows * m_width;
    m_groupGradients.grow(kGroups * size);
    run.workers.forEach(kGroups, [&](std::size_t group) {
        const Matrix<Real> back(m_groupGradients.data() + group * size, rows, m_width);
        std::fill_n(back.data, size, Real{0});
        forEachTileOfGroup(group, tiles(), [&](std::size_t tile) {
            if (run.workers.interrupted())
                return;
            const Matrix<Real> logits = logitTile(tile, rows);
            softmaxGradient(logits, m_lse.data(), chunk.factors.data(), -chunk.spread);
            for (std::size_t r = 0; r < rows; ++r) {
                const auto word = static_cast<std::size_t>(chunk.targets[r]);
                if (word / kTile == tile)
                    logits.at(r, word % kTile) -= chunk.targetShare;
            }
            productOnOneThread(logits, weightTile(tile), back, Accumulate::Yes);
            if (chunk.weightsFrozen)
                return;
            const Matrix<Real> weightGradient(m_embedding.gradient.data() + tile * kTile * m_width,
                                              logits.columns, m_width);
            productOnOneThread(Matrix<const Real>(logits).transposed(), chunk.hidden,
                               weightGradient, Accumulate::Yes);
        });
    });
    std::copy_n(m_groupGradients.data(), size, hiddenGradient.data);
    for (std::size_t group = 1; group < kGroups; ++group)
        addTo(run.workers, size, m_groupGradients.data() + group * size, hiddenGradient.data);
}

template <class Real>
HeadLoss FullSoftmax<Real>::lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                                            std::span<const std::int32_t> targets,
                                            const LossSettings& settings,
                                            Matrix<Real> hiddenGradient, bool weightsFrozen) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const double n = static_cast<double>(hidden.rows);
    HeadLoss mean;
    for (std::size_t first = 0; first < hidden.rows; first += kChunkRows) {
        const std::size_t rows = std::min(kChunkRows, hidden.rows - first);
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, rows);
        chunk.targets = targets.subspan(first, rows);
        chunk.targetShare = static_cast<Real>((1 - settings.labelSmoothing) / n);
        chunk.spread =
            static_cast<Real>(settings.labelSmoothing / (n * static_cast<double>(m_vocabulary)));
        chunk.weightsFrozen = weightsFrozen;
        {
            const ZoneScope zone(run.profiler, m_forward, work(rows, 1, 1));
            computeLogits(run, chunk.hidden, settings.labelSmoothing > 0);
            const HeadLoss sum = sumLosses(chunk, settings);
            mean.crossEntropy += sum.crossEntropy / n;
            mean.zLoss += sum.zLoss / n;
            mean.nll += sum.nll / n;
            m_factors.resize(rows);
            for (std::size_t r = 0; r < rows; ++r)
                m_factors[r] = static_cast<Real>((1 + 2 * settings.zCoefficient * m_lse[r]) / n);
            chunk.factors = m_factors;
        }
        // dh, and dE which is read and written, from E.
        const ZoneScope zone(run.profiler, m_backward,
                             weightsFrozen ? work(rows, 1, 1) : work(rows, 2, 3));
        applyGradients(run, chunk, hiddenGradient.rowRange(first, rows));
    }
    return mean;
}

template <class Real>
double FullSoftmax<Real>::sumNll(const Execution& run, Matrix<const Real> hidden,
                                 std::span<const std::int32_t> targets) {
    const ZoneScope zone(run.profiler, m_forward, work(hidden.rows, 1, 1));
    double sum = 0;
    for (std::size_t first = 0; first < hidden.rows; first += kChunkRows) {
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, std::min(kChunkRows, hidden.rows - first));
        chunk.targets = targets.subspan(first, chunk.hidden.rows);
        computeLogits(run, chunk.hidden, false);
        sum += sumLosses(chunk, {}).nll;
    }
    return sum;
}

template <class Real>
void FullSoftmax<Real>::logProbabilities(const Execution& run, Matrix<const Real> hidden,
                                         Matrix<Real> out) {
    const ZoneScope zone(run.profiler, m_forward, work(hidden.rows, 1, 1));
    for (std::size_t first = 0; first < hidden.rows; first += kChunkRows) {
        const Matrix<const Real> chunk =
            hidden.rowRange(first, std::min(kChunkRows, hidden.rows - first));
        computeLogits(run, chunk, false);
        for (std::size_t r = 0; r < chunk.rows; ++r)
            for (std::size_t w = 0; w < m_vocabulary; ++w)
                out.at(first + r, w) = logit(r, w, chunk.rows) - m_lse[r];
    }
}

template <class Real>
std::unique_ptr<const TokenScorer> FullSoftmax<Real>::makeScorer(
    const ScorerWeights& weights) const {
    return std::make_unique<FullSoftmaxScorer>(weights.embedding, m_width);
}

template class FullSoftmax<float>;
template class FullSoftmax<double>;

}  // namespace studio
