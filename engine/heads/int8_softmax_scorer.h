// SPDX-License-Identifier: GPL-3.0-or-later
// The full softmax for generation with the embedding at 8 bits a weight (int8_matrix.h): about four
// times as fast as fp32 where memory is the limit. Its log-probabilities are off by some hundredths
// of a nat; generation measures by how much and says so.
#pragma once

#include <mutex>

#include "engine/heads/token_scorer.h"
#include "engine/kernels/int8_matrix.h"

namespace studio {

class Int8SoftmaxScorer final : public TokenScorer {
public:
    /// embedding: [vocabulary, width]; biases: [vocabulary], or empty. The copy at 8 bits is made
    /// at the first use, by the thread that uses it: training does not wait for it.
    Int8SoftmaxScorer(std::shared_ptr<const AlignedBuffer<float>> embedding, std::size_t width,
                      AlignedBuffer<float> biases);

    std::size_t vocabulary() const override { return m_embedding->size() / m_width; }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override;

private:
    std::shared_ptr<const AlignedBuffer<float>> m_embedding;
    std::size_t m_width;
    AlignedBuffer<float> m_biases;
    mutable std::once_flag m_packed;
    mutable Int8Matrix m_weights;  // immutable once m_packed
};

}  // namespace studio
