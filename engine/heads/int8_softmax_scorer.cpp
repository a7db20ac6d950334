// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/int8_softmax_scorer.h"

#include "engine/base/check.h"
#include "engine/heads/normalize_logits.h"

namespace studio {

Int8SoftmaxScorer::Int8SoftmaxScorer(std::shared_ptr<const AlignedBuffer<float>> embedding,
                                     std::size_t width, AlignedBuffer<float> biases)
    : m_embedding(std::move(embedding)), m_width(width), m_biases(std::move(biases)) {
    STUDIO_CHECK(m_embedding && width > 0 && m_embedding->size() % width == 0);
    STUDIO_CHECK(m_biases.empty() || m_biases.size() == vocabulary());
}

void Int8SoftmaxScorer::logProbabilities(const Workers& workers, std::span<const float> hidden,
                                         std::span<float> out) const {
    STUDIO_CHECK(hidden.size() == m_width && out.size() == vocabulary());
    std::call_once(m_packed, [&] {
        m_weights =
            Int8Matrix(workers, Matrix<const float>(m_embedding->data(), vocabulary(), m_width));
    });
    m_weights.apply(workers, hidden.data(), out.data());
    for (std::size_t w = 0; w < m_biases.size(); ++w)
        out[w] += m_biases[w];
    normalizeLogits(workers, out);
}

}  // namespace studio
