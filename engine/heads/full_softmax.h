// SPDX-License-Identifier: GPL-3.0-or-later
// Full softmax over the vocabulary, tied to the embedding E: z = E h, p = softmax(z).
//
// With n rows, smoothing e, z-loss coefficient l and lse = logsumexp(z):
//   loss = mean over rows of (1 - e)(lse - z_target) + e (lse - mean z) + l lse^2
//   d loss / d z_v = [p_v (1 + 2 l lse) - (1 - e)[v = target] - e / V] / n
//   dh = dz E,  dE += dz^T h.
// Rows go in chunks whose logits are kept, the vocabulary in tiles; tiles belong to a fixed number
// of groups with a gradient of h each, added in group order: bit-identical for any thread count.
#pragma once

#include <vector>

#include "engine/heads/output_head.h"
#include "engine/kernels/softmax.h"

namespace studio {

template <class Real>
class FullSoftmax final : public OutputHead<Real> {
public:
    explicit FullSoftmax(const HeadContext<Real>& context);
    static std::vector<Setting> settings() { return {}; }

    void collect(ParameterList<Real>&) override {}
    std::int64_t multiplyAddsPerRow() const override {
        return static_cast<std::int64_t>(m_vocabulary * m_width);
    }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<Real> hiddenGradient, bool weightsFrozen) override;
    double sumNll(const Execution& run, Matrix<const Real> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const Real> hidden,
                          Matrix<Real> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;

private:
    struct Chunk {
        Matrix<const Real> hidden;              // [rows, width]
        std::span<const std::int32_t> targets;  // [rows]
        std::span<const Real> factors;          // [rows] (1 + 2 l lse) / n
        Real targetShare = 0, spread = 0;       // (1 - e) / n, e / (n V)
        bool weightsFrozen = false;
    };

    /// `products` of these rows with the vocabulary, over this many arrays of its size.
    ZoneWork work(std::size_t rows, int products, int arrays) const {
        return {
            products * static_cast<std::int64_t>(rows) * multiplyAddsPerRow(),
            arrays * streamWork(m_vocabulary * m_width).bytes + streamWork(rows * m_width).bytes};
    }
    std::size_t tiles() const;
    Matrix<const Real> weightTile(std::size_t tile) const;
    Matrix<Real> logitTile(std::size_t tile, std::size_t rows);
    /// Pass 1: logits of all tiles, and each row's logsumexp into m_lse.
    void computeLogits(const Execution& run, Matrix<const Real> hidden, bool withRowSums);
    HeadLoss sumLosses(const Chunk& chunk, const LossSettings& settings);
    /// Pass 2: logits become gradients; dE and each group's dh from them.
    void applyGradients(const Execution& run, const Chunk& chunk, Matrix<Real> hiddenGradient);
    Real logit(std::size_t row, std::size_t word, std::size_t rows) const;

    std::size_t m_vocabulary, m_width;
    ZoneId m_forward, m_backward;
    Parameter<Real>& m_embedding;

    AlignedBuffer<Real> m_logits;                // [tile][chunk rows, tile width]
    AlignedBuffer<Real> m_groupGradients;        // [group][chunk rows, width]
    std::vector<LogSumExp<Real>> m_groupStates;  // [group][chunk rows]
    std::vector<double> m_groupSums;             // [group][chunk rows]: sums of logits
    std::vector<Real> m_lse, m_factors;          // [chunk rows]
    std::vector<double> m_rowSums;               // [chunk rows]
};

}  // namespace studio
