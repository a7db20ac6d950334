// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/ternary_softmax.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "engine/base/check.h"
#include "engine/heads/normalize_logits.h"
#include "engine/kernels/packed_ternary.h"
#include "engine/kernels/ternary_rows.h"

namespace studio {
namespace {

/// T at 2 bits a weight, a scale and a bias for each word.
class TernaryScorer final : public TokenScorer {
public:
    /// The words are rounded at the first use, by the thread that uses it: training does not wait.
    TernaryScorer(std::shared_ptr<const AlignedBuffer<float>> embedding, std::size_t width,
                  AlignedBuffer<float> biases)
        : m_embedding(std::move(embedding)), m_width(width), m_biases(std::move(biases)) {
        STUDIO_CHECK(m_biases.empty() || m_biases.size() == vocabulary());
    }

    std::size_t vocabulary() const override { return m_embedding->size() / m_width; }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override {
        STUDIO_CHECK(hidden.size() == m_width && out.size() == vocabulary());
        std::call_once(m_packed, [&] { pack(workers); });
        workers.forEach(m_parts.size(), [&](std::size_t part) {
            const std::size_t first = part * kPart;
            m_parts[part].apply(hidden.data(), out.data() + first);
            for (std::size_t w = first; w < first + m_parts[part].outputs(); ++w)
                out[w] = m_scales[w] * out[w] + (m_biases.empty() ? 0.0f : m_biases[w]);
        });
        normalizeLogits(workers, out);
    }

private:
    static constexpr std::size_t kPart = 4096;  // words, a task each

    void pack(const Workers& workers) const {
        const std::size_t words = vocabulary();
        m_scales.resize(words);
        m_parts.resize((words + kPart - 1) / kPart);
        AlignedBuffer<float> rounded(kPart * m_width);
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            const std::size_t first = part * kPart, count = std::min(kPart, words - first);
            ternaryRows(workers,
                        Matrix<const float>(m_embedding->data() + first * m_width, count, m_width),
                        rounded.data());
            for (std::size_t w = 0; w < count; ++w)
                for (std::size_t c = 0; c < m_width; ++c) {
                    float& x = rounded[w * m_width + c];
                    m_scales[first + w] = std::max(m_scales[first + w], std::abs(x));
                    x = static_cast<float>((x > 0) - (x < 0));
                }
            m_parts[part] = PackedTernary(count, m_width, rounded.data());
        }
    }

    std::shared_ptr<const AlignedBuffer<float>> m_embedding;
    std::size_t m_width;
    AlignedBuffer<float> m_biases;
    mutable std::once_flag m_packed;
    mutable std::vector<PackedTernary> m_parts;  // immutable once m_packed, as is the next
    mutable AlignedBuffer<float> m_scales;
};

}  // namespace

TernarySoftmax::TernarySoftmax(const HeadContext<float>& context)
    : m_embedding(context.embedding),
      m_biases(context),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_softmax(context.profiler) {}

HeadCost TernarySoftmax::cost(const ModelConfig& model, const RunConfig& settings) {
    const std::int64_t products = std::int64_t{model.vocabulary} * model.width;
    return {WordBiases<float>::count(model, settings), products, 3 * products};
}

Status TernarySoftmax::begin(const HeadStart& start) {
    m_biases.begin(start.text);
    return {};
}

WordRows TernarySoftmax::words(const Execution& run) {
    const ZoneScope zone(run.profiler, m_forward, streamWork(2 * m_embedding.size()));
    m_rounded.grow(m_embedding.size());
    const std::size_t rows = m_embedding.shape[0], width = m_embedding.shape[1];
    ternaryRows(run.workers, Matrix<const float>(m_embedding.value.data(), rows, width),
                m_rounded.data());
    return {Matrix<const float>(m_rounded.data(), rows, width), m_biases.values()};
}

HeadLoss TernarySoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                         std::span<const std::int32_t> targets,
                                         const LossSettings& settings, Matrix<float> gradient,
                                         bool embeddingFrozen) {
    WordRows trained = words(run);
    trained.gradients = {embeddingFrozen ? nullptr : m_embedding.gradient.data(),
                         m_biases.gradient()};
    return m_softmax.lossAndGradient(run, trained, hidden, targets, settings, gradient);
}

double TernarySoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                              std::span<const std::int32_t> targets) {
    return m_softmax.sumNll(run, words(run), hidden, targets);
}

void TernarySoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                      Matrix<float> out) {
    m_softmax.logProbabilities(run, words(run), hidden, out);
}

std::unique_ptr<const TokenScorer> TernarySoftmax::makeScorer(const ScorerWeights& weights) const {
    return std::make_unique<TernaryScorer>(weights.embedding, m_embedding.shape[1],
                                           m_biases.copyOf(weights));
}

TernarySoftmaxReference::TernarySoftmaxReference(const HeadContext<double>& context)
    : m_embedding(context.embedding),
      m_rounded("head.rounded", ParameterRole::OutputLayer, context.embedding.shape, 0),
      m_full({context.config, context.settings, context.profiler, m_rounded, context.seed}) {}

void TernarySoftmaxReference::round(const Execution& run) {
    ternaryRows(
        run.workers,
        Matrix<const double>(m_embedding.value.data(), m_embedding.shape[0], m_embedding.shape[1]),
        m_rounded.value.data());
}

HeadLoss TernarySoftmaxReference::lossAndGradient(const Execution& run, Matrix<const double> hidden,
                                                  std::span<const std::int32_t> targets,
                                                  const LossSettings& settings,
                                                  Matrix<double> gradient, bool embeddingFrozen) {
    round(run);
    m_rounded.gradient.clear();
    const HeadLoss loss =
        m_full.lossAndGradient(run, hidden, targets, settings, gradient, embeddingFrozen);
    for (std::size_t i = 0; i < m_rounded.size(); ++i)
        m_embedding.gradient[i] += m_rounded.gradient[i];
    return loss;
}

double TernarySoftmaxReference::sumNll(const Execution& run, Matrix<const double> hidden,
                                       std::span<const std::int32_t> targets) {
    round(run);
    return m_full.sumNll(run, hidden, targets);
}

void TernarySoftmaxReference::logProbabilities(const Execution& run, Matrix<const double> hidden,
                                               Matrix<double> out) {
    round(run);
    m_full.logProbabilities(run, hidden, out);
}

}  // namespace studio
