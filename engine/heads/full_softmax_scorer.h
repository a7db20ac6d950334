// SPDX-License-Identifier: GPL-3.0-or-later
// The full softmax for generation: log p = z - logsumexp(z), z = E h + b, over the whole
// vocabulary, in fp32. Reading E from memory is what it takes.
#pragma once

#include "engine/heads/token_scorer.h"

namespace studio {

class FullSoftmaxScorer final : public TokenScorer {
public:
    /// embedding: [vocabulary, width]; biases: [vocabulary], or empty.
    FullSoftmaxScorer(std::shared_ptr<const AlignedBuffer<float>> embedding, std::size_t width,
                      AlignedBuffer<float> biases);

    std::size_t vocabulary() const override { return m_embedding->size() / m_width; }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override;

private:
    std::shared_ptr<const AlignedBuffer<float>> m_embedding;
    std::size_t m_width;
    AlignedBuffer<float> m_biases;
};

}  // namespace studio
