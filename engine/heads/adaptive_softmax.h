// SPDX-License-Identifier: GPL-3.0-or-later
// Adaptive softmax (equations in adaptive_parts.h): the head's words and one logit a tail are one
// softmax of all rows; each tail is one of the rows whose target it holds, gathered and projected.
// Both are dense and fast (WordSoftmax). Bit-identical for any number of threads.
#pragma once

#include "engine/heads/adaptive_parts.h"
#include "engine/heads/word_softmax.h"

namespace studio {

class AdaptiveSoftmax final : public OutputHead<float> {
public:
    explicit AdaptiveSoftmax(const HeadContext<float>& context);
    static std::vector<Setting> settings() { return AdaptiveParts<float>::settings(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config) {
        return AdaptiveParts<float>::cost(model, config);
    }

    void collect(ParameterList<float>& parameters) override { m_parts.collect(parameters); }
    Status begin(const HeadStart& start) override { return m_parts.begin(start); }
    std::vector<TensorView> structure() const override { return m_parts.structure(); }
    Status restore(const TensorMap& tensors) override { return m_parts.restore(tensors); }
    std::int64_t multiplyAddsPerRow() const override { return m_parts.multiplyAddsPerRow(); }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const float> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<float> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const float> hidden,
                          Matrix<float> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    bool marksRows() const override { return true; }
    void markRows(std::span<const std::int32_t> targets, const LossSettings&) override {
        m_parts.markRows(targets);
    }

private:
    using Tail = AdaptiveParts<float>::Tail;

    /// The rows of the batch whose target is in a tail, and those targets there.
    struct TailRows {
        std::vector<std::int32_t> rows, targets;
    };

    void sortByTail(std::span<const std::int32_t> targets);
    /// By place in the order of frequency: of the head's words and the tails, then of each tail.
    void gatherBiases();
    void scatterBiasGradients();
    WordRows headWords(bool trains);
    WordRows tailWords(std::size_t tail, bool trains);
    /// The rows of a tail, gathered and projected: [rows, part.width].
    Matrix<const float> project(const Execution& run, std::size_t tail, Matrix<const float> hidden);
    HeadLoss tailLoss(const Execution& run, std::size_t tail, Matrix<const float> hidden,
                      const LossSettings& settings, Matrix<float> hiddenGradient);

    AdaptiveParts<float> m_parts;
    std::size_t m_width;
    WordSoftmax m_headSoftmax, m_tailSoftmax;
    ZoneId m_projectForward, m_projectBackward;
    std::vector<std::int32_t> m_headTargets;                // [rows]
    std::vector<TailRows> m_tailRows;                       // [tails]
    AlignedBuffer<float> m_headBiases, m_headBiasGradient;  // [head size]
    AlignedBuffer<float> m_tailBiases, m_tailBiasGradient;  // [places behind the head]
    AlignedBuffer<float> m_gathered;                        // [rows, width]
    AlignedBuffer<float> m_projected, m_projectedGradient;  // [rows, part.width]
    AlignedBuffer<float> m_scores;                          // for all probabilities
};

/// For generation, from copies of the weights.
class AdaptiveScorer final : public TokenScorer {
public:
    AdaptiveScorer(const AdaptiveParts<float>& parts, const ScorerWeights& weights);

    std::size_t vocabulary() const override { return m_order.size(); }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override;

private:
    struct Tail {
        AdaptivePart part;
        AlignedBuffer<float> projection, words;
    };

    std::size_t m_width, m_headWords;
    std::vector<std::int32_t> m_order;
    AlignedBuffer<float> m_head, m_biases, m_tailBiases;  // biases by word, or empty
    std::vector<Tail> m_tails;
};

}  // namespace studio
