// SPDX-License-Identifier: GPL-3.0-or-later
// Shortlist and classes for generation: all words' logits at once, as the full softmax has them,
// then each class normalised within itself and weighted with its share of the root. In fp32, or
// with the embedding at 8 bits a weight (as int8_softmax_scorer.h).
#pragma once

#include <mutex>

#include "engine/heads/shortlist_parts.h"
#include "engine/heads/token_scorer.h"
#include "engine/kernels/int8_matrix.h"

namespace studio {

class ShortlistScorer final : public TokenScorer {
public:
    enum class Weights { Fp32, Int8 };

    /// The classes as they are now.
    ShortlistScorer(const ShortlistParts<float>& parts, const ScorerWeights& weights,
                    Weights precision);

    std::size_t vocabulary() const override { return m_classes.vocabulary(); }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override;

private:
    void wordLogits(const Workers& workers, std::span<const float> hidden,
                    std::span<float> out) const;

    WordClasses m_classes;
    Weights m_precision;
    std::shared_ptr<const AlignedBuffer<float>> m_embedding;  // [vocabulary, width]
    std::size_t m_width;
    AlignedBuffer<float> m_vectors;                    // [classes, width]
    AlignedBuffer<float> m_classBiases, m_wordBiases;  // [classes], [vocabulary]; or empty
    mutable std::once_flag m_packed;
    mutable Int8Matrix m_int8;  // immutable once m_packed
};

}  // namespace studio
