// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/scaled_head.h"

#include <cmath>

#include "engine/base/check.h"

namespace studio {
namespace {

constexpr const char* kScale = "head.scale";
constexpr std::size_t kRowsAtOnce = 64;

/// The scorer of the head, for hidden rows that are multiplied first.
class ScaledScorer final : public TokenScorer {
public:
    ScaledScorer(float scale, std::unique_ptr<const TokenScorer> scorer)
        : m_scale(scale), m_scorer(std::move(scorer)) {}

    std::size_t vocabulary() const override { return m_scorer->vocabulary(); }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override {
        thread_local AlignedBuffer<float> rows;
        rows.resize(hidden.size());
        for (std::size_t i = 0; i < hidden.size(); ++i)
            rows[i] = m_scale * hidden[i];
        m_scorer->logProbabilities(workers, rows.span(), out);
    }

private:
    float m_scale;
    std::unique_ptr<const TokenScorer> m_scorer;
};

std::unique_ptr<const TokenScorer> scaledScorer(const ScorerWeights& weights,
                                                std::unique_ptr<const TokenScorer> scorer) {
    const auto scale = weights.parameters(kScale);
    STUDIO_CHECK(scale.size() == 1);
    if (!scorer)
        return nullptr;
    return std::make_unique<ScaledScorer>(scale.front(), std::move(scorer));
}

}  // namespace

template <class Real>
ScaledHead<Real>::ScaledHead(const HeadContext<Real>& context, double deviation,
                             std::unique_ptr<OutputHead<Real>> head)
    : m_head(std::move(head)),
      m_embedding(context.embedding),
      m_deviation(deviation),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)),
      m_scale(kScale, ParameterRole::OutputLayer, {1}, 0.0, 1.0) {}

template <class Real>
void ScaledHead<Real>::collect(ParameterList<Real>& parameters) {
    m_head->collect(parameters);
    parameters.push_back(&m_scale);
}

template <class Real>
Status ScaledHead<Real>::begin(const HeadStart& start) {
    double squares = 0;
    for (const Real x : m_embedding.value.span())
        squares += static_cast<double>(x) * static_cast<double>(x);
    const double norm = std::sqrt(squares / static_cast<double>(m_embedding.shape[0]));
    m_scale.value[0] = static_cast<Real>(norm > 0 ? m_deviation / norm : 1.0);
    return m_head->begin(start);
}

template <class Real>
Matrix<const Real> ScaledHead<Real>::scaled(const Execution& run, Matrix<const Real> hidden) {
    const ZoneScope zone(run.profiler, m_forward, streamWork(2 * hidden.rows * hidden.columns));
    const Matrix<Real> rows = [&] {
        m_rows.grow(hidden.rows * hidden.columns);
        return Matrix<Real>(m_rows.data(), hidden.rows, hidden.columns);
    }();
    const Real factor = m_scale.value[0];
    forEachRange(run.workers, hidden.rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t c = 0; c < hidden.columns; ++c)
                rows.at(r, c) = factor * hidden.at(r, c);
    });
    return rows;
}

template <class Real>
HeadLoss ScaledHead<Real>::lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                                           std::span<const std::int32_t> targets,
                                           const LossSettings& settings,
                                           Matrix<Real> hiddenGradient, bool embeddingFrozen) {
    const HeadLoss loss = m_head->lossAndGradient(run, scaled(run, hidden), targets, settings,
                                                  hiddenGradient, embeddingFrozen);
    const ZoneScope zone(run.profiler, m_backward, streamWork(3 * hidden.rows * hidden.columns));
    const Real factor = m_scale.value[0];
    m_partialSums.assign((hidden.rows + kRowsAtOnce - 1) / kRowsAtOnce, 0.0);
    forEachRange(run.workers, hidden.rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        double sum = 0;
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t c = 0; c < hidden.columns; ++c) {
                Real& d = hiddenGradient.at(r, c);
                sum += static_cast<double>(d) * static_cast<double>(hidden.at(r, c));
                d *= factor;
            }
        m_partialSums[begin / kRowsAtOnce] = sum;
    });
    double sum = 0;
    for (const double part : m_partialSums)
        sum += part;
    m_scale.gradient[0] += static_cast<Real>(sum);
    return loss;
}

template <class Real>
double ScaledHead<Real>::sumNll(const Execution& run, Matrix<const Real> hidden,
                                std::span<const std::int32_t> targets) {
    return m_head->sumNll(run, scaled(run, hidden), targets);
}

template <class Real>
void ScaledHead<Real>::logProbabilities(const Execution& run, Matrix<const Real> hidden,
                                        Matrix<Real> out) {
    m_head->logProbabilities(run, scaled(run, hidden), out);
}

template <class Real>
std::unique_ptr<const TokenScorer> ScaledHead<Real>::makeScorer(
    const ScorerWeights& weights) const {
    return scaledScorer(weights, m_head->makeScorer(weights));
}

template <class Real>
std::unique_ptr<const TokenScorer> ScaledHead<Real>::makeFastScorer(
    const ScorerWeights& weights) const {
    return scaledScorer(weights, m_head->makeFastScorer(weights));
}

template class ScaledHead<float>;
template class ScaledHead<double>;

}  // namespace studio
