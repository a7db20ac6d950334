// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/tree_reference.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"

namespace studio {

TreeReference::TreeReference(const HeadContext<double>& context)
    : m_parts(context),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(
          context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)) {}

double TreeReference::decision(std::size_t node, const double* hidden) {
    const double bias = m_parts.biases() ? m_parts.biases()->value[node] : 0.0;
    return std::inner_product(hidden, hidden + m_parts.width(),
                              m_parts.vectors().value.data() + node * m_parts.width(), bias);
}

HeadLoss TreeReference::lossAndGradient(const Execution& run, Matrix<const double> hidden,
                                        std::span<const std::int32_t> targets,
                                        const LossSettings& settings, Matrix<double> hiddenGradient,
                                        bool) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const ZoneScope zone(run.profiler, m_backward);
    const std::size_t width = m_parts.width();
    HeadLoss mean;
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        const double* h = hidden.data + r * hidden.rowStride;
        double* dh = hiddenGradient.data + r * hiddenGradient.rowStride;
        std::fill_n(dh, width, 0.0);
        for (const WordTree::Step step : m_parts.tree().path(targets[r])) {
            const std::size_t n = step.node();
            const TreeDecision made(decision(n, h), step.second(), settings,
                                    static_cast<double>(hidden.rows));
            mean.nll += made.loss.nll;
            mean.crossEntropy += made.loss.crossEntropy;
            mean.zLoss += made.loss.zLoss;
            for (std::size_t i = 0; i < width; ++i) {
                dh[i] += made.gradient * m_parts.vectors().value[n * width + i];
                m_parts.vectors().gradient[n * width + i] += made.gradient * h[i];
            }
            if (m_parts.biases())
                m_parts.biases()->gradient[n] += made.gradient;
        }
    }
    return mean;
}

double TreeReference::sumNll(const Execution& run, Matrix<const double> hidden,
                             std::span<const std::int32_t> targets) {
    std::vector<double> all(hidden.rows * m_parts.tree().words());
    const Matrix<double> logP(all.data(), hidden.rows, m_parts.tree().words());
    logProbabilities(run, hidden, logP);
    double sum = 0;
    for (std::size_t r = 0; r < hidden.rows; ++r)
        sum -= logP.at(r, static_cast<std::size_t>(targets[r]));
    return sum;
}

void TreeReference::logProbabilities(const Execution& run, Matrix<const double> hidden,
                                     Matrix<double> out) {
    const ZoneScope zone(run.profiler, m_forward);
    const WordTree& tree = m_parts.tree();
    std::vector<double> first(tree.nodes()), second(tree.nodes());  // log p of each node's children
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        for (std::size_t n = 0; n < tree.nodes(); ++n) {
            const double z = decision(n, hidden.data + r * hidden.rowStride);
            first[n] = -softplus(-z);
            second[n] = -softplus(z);
        }
        for (std::size_t word = 0; word < tree.words(); ++word) {
            double logP = 0;
            for (const WordTree::Step step : tree.path(static_cast<std::int32_t>(word)))
                logP += (step.second() ? second : first)[step.node()];
            out.at(r, word) = logP;
        }
    }
}

}  // namespace studio
