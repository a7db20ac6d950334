// SPDX-License-Identifier: GPL-3.0-or-later
// Full softmax over the vocabulary, tied to the embedding E: z = E h, p = softmax(z). The equations
// stand in full_softmax_reference.h. Rows x vocabulary is never in memory: rows go in chunks, the
// vocabulary in tiles, and two passes over the tiles do it all, in fp32 or bf16 products:
//   1. logits of a tile; their exponentials, relative to each row's running reference, kept; the
//      gradient of h from them at once, rescaled when the reference moves (VocabularyPass);
//   2. gradient of E from the kept exponentials and the rows of h, scaled to probabilities.
// The uniform part of label smoothing and the target's own part are added apart: it is a product
// of rank one (sum of the rows of E, sum of the rows of h), they touch one word a row.
// Tiles belong to a fixed number of groups whose results are added in order: bit-identical for any
// thread count.
#pragma once

#include <vector>

#include "engine/heads/output_head.h"
#include "engine/heads/vocabulary_pass.h"

namespace studio {

class FullSoftmax final : public OutputHead<float> {
public:
    explicit FullSoftmax(const HeadContext<float>& context);
    static std::vector<Setting> settings() { return {}; }

    void collect(ParameterList<float>&) override {}
    std::int64_t multiplyAddsPerRow() const override {
        return static_cast<std::int64_t>(m_vocabulary * m_width);
    }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const float> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<float> hiddenGradient, bool weightsFrozen) override;
    double sumNll(const Execution& run, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const float> hidden,
                          Matrix<float> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights& weights) const override;

private:
    /// What the loss makes of a chunk's rows.
    struct Chunk {
        Matrix<const float> hidden;             // [rows, width]
        std::span<const std::int32_t> targets;  // [rows]
        float targetShare = 0, spread = 0;      // (1 - e) / n, e / (n V)
    };

    Matrix<const float> weights() const {
        return {m_embedding.value.data(), m_vocabulary, m_width};
    }
    HeadLoss sumLosses(const Chunk& chunk, const LossSettings& settings) const;
    void hiddenGradient(const Execution& run, const Chunk& chunk, Matrix<float> out);
    void weightGradient(const Execution& run, const Chunk& chunk);

    std::size_t m_vocabulary, m_width;
    ZoneId m_forward, m_backward;
    Parameter<float>& m_embedding;
    VocabularyPass m_pass;
    std::vector<float> m_factors;    // [chunk rows] (1 + 2 l lse) / n
    std::vector<float> m_hiddenSum;  // [width]
};

}  // namespace studio
