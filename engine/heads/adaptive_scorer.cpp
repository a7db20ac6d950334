// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/base/check.h"
#include "engine/heads/adaptive_softmax.h"
#include "engine/heads/normalize_logits.h"
#include "engine/kernels/matrix_vector.h"

namespace studio {
namespace {

AlignedBuffer<float> copyOf(const ScorerWeights& weights, const std::string& name,
                            std::size_t size) {
    const auto values = weights.parameters(name);
    STUDIO_CHECK(values.size() == size);
    AlignedBuffer<float> copy(size);
    std::ranges::copy(values, copy.data());
    return copy;
}

/// One for each thread that scores: what a row needs.
struct Scratch {
    AlignedBuffer<float> logits, projected, head;
};

}  // namespace

AdaptiveScorer::AdaptiveScorer(const AdaptiveParts<float>& parts, const ScorerWeights& weights)
    : m_width(parts.width()),
      m_headWords(parts.headWords()),
      m_order(parts.order().begin(), parts.order().end()),
      m_head(copyOf(weights, kAdaptiveHead, parts.headSize() * parts.width())) {
    for (std::size_t i = 0; i < parts.tails().size(); ++i) {
        const AdaptivePart& part = parts.tails()[i]->part;
        m_tails.push_back({part, copyOf(weights, adaptiveProjectionName(i), part.width * m_width),
                           copyOf(weights, adaptiveWordsName(i), part.words() * part.width)});
    }
    if (!parts.biases().on())
        return;
    m_biases = parts.biases().copyOf(weights);
    if (!m_tails.empty())
        m_tailBiases = copyOf(weights, kAdaptiveTailBiases, m_tails.size());
}

void AdaptiveScorer::logProbabilities(const Workers& workers, std::span<const float> hidden,
                                      std::span<float> out) const {
    STUDIO_CHECK(hidden.size() == m_width && out.size() == vocabulary());
    thread_local Scratch scratch;
    const std::size_t headSize = m_headWords + m_tails.size();
    scratch.head.grow(headSize);
    const std::span<float> head = scratch.head.span().first(headSize);
    const auto biased = [&](std::span<float> z, std::size_t place) {
        for (std::size_t i = 0; !m_biases.empty() && i < z.size(); ++i)
            z[i] += m_biases[static_cast<std::size_t>(m_order[place + i])];
    };
    matrixVector(workers, Matrix<const float>(m_head.data(), headSize, m_width), hidden.data(),
                 head.data());
    biased(head.first(m_headWords), 0);
    for (std::size_t i = 0; i < m_tailBiases.size(); ++i)
        head[m_headWords + i] += m_tailBiases[i];
    normalizeLogits(workers, head);
    for (std::size_t place = 0; place < m_headWords; ++place)
        out[static_cast<std::size_t>(m_order[place])] = head[place];
    for (std::size_t i = 0; i < m_tails.size(); ++i) {
        const AdaptivePart& part = m_tails[i].part;
        scratch.projected.grow(part.width);
        scratch.logits.grow(part.words());
        const std::span<float> z = scratch.logits.span().first(part.words());
        matrixVector(workers,
                     Matrix<const float>(m_tails[i].projection.data(), part.width, m_width),
                     hidden.data(), scratch.projected.data());
        matrixVector(workers,
                     Matrix<const float>(m_tails[i].words.data(), part.words(), part.width),
                     scratch.projected.data(), z.data());
        biased(z, part.begin);
        normalizeLogits(workers, z);
        for (std::size_t w = 0; w < z.size(); ++w)
            out[static_cast<std::size_t>(m_order[part.begin + w])] = head[m_headWords + i] + z[w];
    }
}

}  // namespace studio
