// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/adaptive_softmax.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/softmax_panel.h"

namespace studio {

AdaptiveSoftmax::AdaptiveSoftmax(const HeadContext<float>& context)
    : m_parts(context),
      m_width(context.embedding.shape[1]),
      m_headSoftmax(context.profiler),
      m_tailSoftmax(context.profiler, "output_layer.tails"),
      m_projectForward(context.profiler.zone("output_layer.projections", ZonePass::Forward,
                                             ZoneGroup::OutputLayer)),
      m_projectBackward(context.profiler.zone("output_layer.projections", ZonePass::Backward,
                                              ZoneGroup::OutputLayer)),
      m_tailRows(m_parts.tails().size()) {}

void AdaptiveSoftmax::sortByTail(std::span<const std::int32_t> targets) {
    m_headTargets.resize(targets.size());
    for (TailRows& tail : m_tailRows) {
        tail.rows.clear();
        tail.targets.clear();
    }
    for (std::size_t r = 0; r < targets.size(); ++r) {
        const std::size_t place = m_parts.placeOf(targets[r]);
        const int i = m_parts.tailOf(place);
        m_headTargets[r] = static_cast<std::int32_t>(
            i < 0 ? place : m_parts.headWords() + static_cast<std::size_t>(i));
        if (i < 0)
            continue;
        const auto tail = static_cast<std::size_t>(i);
        m_tailRows[tail].rows.push_back(static_cast<std::int32_t>(r));
        m_tailRows[tail].targets.push_back(
            static_cast<std::int32_t>(place - m_parts.tails()[tail]->part.begin));
    }
}

void AdaptiveSoftmax::gatherBiases() {
    if (!m_parts.biases().on())
        return;
    const float* biases = m_parts.biases().values();
    const auto order = m_parts.order();
    const std::size_t head = m_parts.headWords();
    m_headBiases.grow(m_parts.headSize());
    m_tailBiases.grow(order.size() - head);
    for (std::size_t place = 0; place < order.size(); ++place)
        (place < head ? m_headBiases[place] : m_tailBiases[place - head]) = biases[order[place]];
    if (const Parameter<float>* tails = m_parts.tailBiases())
        std::ranges::copy(tails->value.span(), m_headBiases.data() + head);
    m_headBiasGradient.resize(m_parts.headSize());
    m_tailBiasGradient.resize(order.size() - head);
}

void AdaptiveSoftmax::scatterBiasGradients() {
    if (!m_parts.biases().on())
        return;
    float* gradient = m_parts.biases().gradient();
    const auto order = m_parts.order();
    const std::size_t head = m_parts.headWords();
    for (std::size_t place = 0; place < order.size(); ++place)
        gradient[order[place]] +=
            place < head ? m_headBiasGradient[place] : m_tailBiasGradient[place - head];
    if (Parameter<float>* tails = m_parts.tailBiases())
        addScaled(tails->size(), 1.0f, m_headBiasGradient.data() + head, tails->gradient.data());
}

WordRows AdaptiveSoftmax::headWords(bool trains) {
    Parameter<float>& head = m_parts.head();
    const bool biased = m_parts.biases().on();
    WordRows words;
    words.weights = {head.value.data(), m_parts.headSize(), m_width};
    words.biases = biased ? m_headBiases.data() : nullptr;
    if (trains)
        words.gradients = {head.gradient.data(), biased ? m_headBiasGradient.data() : nullptr};
    return words;
}

WordRows AdaptiveSoftmax::tailWords(std::size_t i, bool trains) {
    Tail& tail = *m_parts.tails()[i];
    const bool biased = m_parts.biases().on();
    const std::size_t first = tail.part.begin - m_parts.headWords();
    WordRows words;
    words.weights = {tail.words.value.data(), tail.part.words(), tail.part.width};
    words.biases = biased ? m_tailBiases.data() + first : nullptr;
    if (trains)
        words.gradients = {tail.words.gradient.data(),
                           biased ? m_tailBiasGradient.data() + first : nullptr};
    return words;
}

Matrix<const float> AdaptiveSoftmax::project(const Execution& run, std::size_t i,
                                             Matrix<const float> hidden) {
    const auto& rows = m_tailRows[i].rows;
    Tail& tail = *m_parts.tails()[i];
    const ZoneScope zone(
        run.profiler, m_projectForward,
        {static_cast<std::int64_t>(rows.size() * tail.projection.size()),
         streamWork(tail.projection.size() + rows.size() * (m_width + tail.part.width)).bytes});
    m_gathered.grow(rows.size() * m_width);
    for (std::size_t r = 0; r < rows.size(); ++r)
        std::copy_n(hidden.data + static_cast<std::size_t>(rows[r]) * hidden.rowStride, m_width,
                    m_gathered.data() + r * m_width);
    m_projected.grow(rows.size() * tail.part.width);
    const Matrix<float> projected(m_projected.data(), rows.size(), tail.part.width);
    product(
        run.workers, run.precision, Matrix<const float>(m_gathered.data(), rows.size(), m_width),
        Matrix<const float>(tail.projection.value.data(), tail.part.width, m_width).transposed(),
        projected, Accumulate::No);
    return projected;
}

HeadLoss AdaptiveSoftmax::tailLoss(const Execution& run, std::size_t i, Matrix<const float> hidden,
                                   const LossSettings& settings, Matrix<float> hiddenGradient) {
    const auto& [rows, targets] = m_tailRows[i];
    Tail& tail = *m_parts.tails()[i];
    const Matrix<const float> projected = project(run, i, hidden);
    m_projectedGradient.grow(rows.size() * tail.part.width);
    const Matrix<float> gradient(m_projectedGradient.data(), rows.size(), tail.part.width);
    const HeadLoss loss = m_tailSoftmax.lossAndGradient(run, tailWords(i, true), projected, targets,
                                                        settings, gradient, {}, hidden.rows);
    const ZoneScope zone(
        run.profiler, m_projectBackward,
        {static_cast<std::int64_t>(2 * rows.size() * tail.projection.size()),
         streamWork(3 * tail.projection.size() + 3 * rows.size() * m_width).bytes});
    const Matrix<float> gathered(m_gathered.data(), rows.size(), m_width);
    product(run.workers, run.precision, Matrix<const float>(gradient).transposed(),
            Matrix<const float>(gathered),
            Matrix(tail.projection.gradient.data(), tail.part.width, m_width), Accumulate::Yes);
    product(run.workers, run.precision, Matrix<const float>(gradient),
            Matrix<const float>(tail.projection.value.data(), tail.part.width, m_width), gathered,
            Accumulate::No);
    for (std::size_t r = 0; r < rows.size(); ++r)
        addScaled(
            m_width, 1.0f, gathered.data + r * m_width,
            hiddenGradient.data + static_cast<std::size_t>(rows[r]) * hiddenGradient.rowStride);
    return loss;
}

HeadLoss AdaptiveSoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                          std::span<const std::int32_t> targets,
                                          const LossSettings& settings,
                                          Matrix<float> hiddenGradient, bool) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    sortByTail(targets);
    gatherBiases();
    HeadLoss mean = m_headSoftmax.lossAndGradient(run, headWords(true), hidden, m_headTargets,
                                                  settings, hiddenGradient);
    for (std::size_t i = 0; i < m_tailRows.size(); ++i) {
        if (m_tailRows[i].rows.empty())
            continue;
        const HeadLoss loss = tailLoss(run, i, hidden, settings, hiddenGradient);
        mean.nll += loss.nll;
        mean.crossEntropy += loss.crossEntropy;
        mean.zLoss += loss.zLoss;
    }
    scatterBiasGradients();
    return mean;
}

double AdaptiveSoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                               std::span<const std::int32_t> targets) {
    sortByTail(targets);
    gatherBiases();
    double sum = m_headSoftmax.sumNll(run, headWords(false), hidden, m_headTargets);
    for (std::size_t i = 0; i < m_tailRows.size(); ++i)
        if (!m_tailRows[i].rows.empty())
            sum += m_tailSoftmax.sumNll(run, tailWords(i, false), project(run, i, hidden),
                                        m_tailRows[i].targets);
    return sum;
}

void AdaptiveSoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                       Matrix<float> out) {
    gatherBiases();
    const std::size_t head = m_parts.headWords(), headSize = m_parts.headSize();
    const auto order = m_parts.order();
    std::vector<float> headScores(hidden.rows * headSize);
    const Matrix<float> scores(headScores.data(), hidden.rows, headSize);
    m_headSoftmax.logProbabilities(run, headWords(false), hidden, scores);
    for (std::size_t r = 0; r < hidden.rows; ++r)
        for (std::size_t place = 0; place < head; ++place)
            out.at(r, static_cast<std::size_t>(order[place])) = scores.at(r, place);
    for (std::size_t i = 0; i < m_tailRows.size(); ++i) {
        m_tailRows[i].rows.resize(hidden.rows);
        for (std::size_t r = 0; r < hidden.rows; ++r)
            m_tailRows[i].rows[r] = static_cast<std::int32_t>(r);
        const AdaptivePart& part = m_parts.tails()[i]->part;
        m_scores.grow(hidden.rows * part.words());
        const Matrix<float> within(m_scores.data(), hidden.rows, part.words());
        m_tailSoftmax.logProbabilities(run, tailWords(i, false), project(run, i, hidden), within);
        for (std::size_t r = 0; r < hidden.rows; ++r)
            for (std::size_t w = 0; w < part.words(); ++w)
                out.at(r, static_cast<std::size_t>(order[part.begin + w])) =
                    scores.at(r, head + i) + within.at(r, w);
    }
}

std::unique_ptr<const TokenScorer> AdaptiveSoftmax::makeScorer(const ScorerWeights& weights) const {
    return std::make_unique<AdaptiveScorer>(m_parts, weights);
}

}  // namespace studio
