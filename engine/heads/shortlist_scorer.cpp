// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/shortlist_scorer.h"

#include "engine/base/check.h"
#include "engine/heads/normalize_logits.h"
#include "engine/kernels/matrix_vector.h"
#include "engine/kernels/softmax.h"

namespace studio {
namespace {

AlignedBuffer<float> copyOf(const ScorerWeights& weights, const std::string& name) {
    const auto values = weights.parameters(name);
    AlignedBuffer<float> copy(values.size());
    std::ranges::copy(values, copy.data());
    return copy;
}

}  // namespace

ShortlistScorer::ShortlistScorer(const ShortlistParts<float>& parts, const ScorerWeights& weights,
                                 Weights precision)
    : m_classes(parts.classes()),
      m_precision(precision),
      m_embedding(weights.embedding),
      m_width(parts.width()) {
    STUDIO_CHECK(m_embedding && m_embedding->size() == m_classes.vocabulary() * m_width);
    if (m_classes.classes() > 0)
        m_vectors = copyOf(weights, parts.vectorsName());
    STUDIO_CHECK(m_vectors.size() == m_classes.classes() * m_width);
    if (!parts.biases().on())
        return;
    m_wordBiases = parts.biases().copyOf(weights);
    if (m_classes.classes() > 0)
        m_classBiases = copyOf(weights, parts.classBiasesName());
    STUDIO_CHECK(m_wordBiases.size() == m_classes.vocabulary() &&
                 m_classBiases.size() == m_classes.classes());
}

void ShortlistScorer::wordLogits(const Workers& workers, std::span<const float> hidden,
                                 std::span<float> out) const {
    const Matrix<const float> embedding(m_embedding->data(), out.size(), m_width);
    if (m_precision == Weights::Fp32) {
        matrixVector(workers, embedding, hidden.data(), out.data());
    } else {
        std::call_once(m_packed, [&] { m_int8 = Int8Matrix(workers, embedding); });
        m_int8.apply(workers, hidden.data(), out.data());
    }
    for (std::size_t w = 0; w < m_wordBiases.size(); ++w)
        out[w] += m_wordBiases[w];
}

void ShortlistScorer::logProbabilities(const Workers& workers, std::span<const float> hidden,
                                       std::span<float> out) const {
    STUDIO_CHECK(hidden.size() == m_width && out.size() == vocabulary());
    wordLogits(workers, hidden, out);
    const auto words = m_classes.shortlistWords();
    const std::size_t shortlist = words.size(), classes = m_classes.classes();
    thread_local AlignedBuffer<float> rootMemory;  // the caller's
    rootMemory.grow(shortlist + classes);
    const std::span<float> root = rootMemory.span().first(shortlist + classes);
    for (std::size_t i = 0; i < shortlist; ++i)
        root[i] = out[static_cast<std::size_t>(words[i])];
    if (classes > 0)
        matrixVector(workers, Matrix<const float>(m_vectors.data(), classes, m_width),
                     hidden.data(), root.data() + shortlist);
    for (std::size_t c = 0; c < m_classBiases.size(); ++c)
        root[shortlist + c] += m_classBiases[c];
    normalizeLogits(workers, root);
    for (std::size_t i = 0; i < shortlist; ++i)
        out[static_cast<std::size_t>(words[i])] = root[i];
    workers.forEach(classes, [&](std::size_t c) {
        const auto members = m_classes.wordsOf(c);
        thread_local AlignedBuffer<float> memory;
        memory.grow(members.size());
        for (std::size_t i = 0; i < members.size(); ++i)
            memory[i] = out[static_cast<std::size_t>(members[i])];
        LogSumExp<float> state = LogSumExp<float>::empty();
        mergeLogSumExp(Matrix<const float>(memory.data(), 1, members.size()), &state);
        const float shift = root[shortlist + c] - state.value();
        for (std::size_t i = 0; i < members.size(); ++i)
            out[static_cast<std::size_t>(members[i])] = memory[i] + shift;
    });
}

}  // namespace studio
