// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/tree_softmax.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/kernels/matrix_vector.h"
#include "engine/kernels/picked_rows.h"

namespace studio {
namespace {

/// Rows that one task decides, and visits whose nodes' gradients it adds up at least.
constexpr std::size_t kRowsAtOnce = 32, kVisitsAtOnce = 256;

float* scratch(std::size_t size) {
    thread_local AlignedBuffer<float> memory;  // of the thread that runs a task
    memory.grow(size);
    return memory.data();
}

void add(HeadLoss& sum, const HeadLoss& part) {
    sum.nll += part.nll;
    sum.crossEntropy += part.crossEntropy;
    sum.zLoss += part.zLoss;
}

/// log p of all words from the decisions z [nodes], down the tree.
template <class Set>
void descend(const WordTree& tree, const float* z, const Set& set) {
    thread_local std::vector<double> reached;  // log p of each node
    reached.assign(tree.nodes(), 0.0);
    for (std::size_t n = 0; n < tree.nodes(); ++n)
        for (const bool second : {false, true}) {
            const double logP = reached[n] - softplus(second ? static_cast<double>(z[n])
                                                             : -static_cast<double>(z[n]));
            const std::int32_t child = tree.child(n, second);
            if (child >= 0)
                reached[static_cast<std::size_t>(child)] = logP;
            else
                set(static_cast<std::size_t>(-1 - child), static_cast<float>(logP));
        }
}

AlignedBuffer<float> copyOf(const ScorerWeights& weights, const char* name) {
    const auto values = weights.parameters(name);
    AlignedBuffer<float> copy(values.size());
    std::ranges::copy(values, copy.data());
    return copy;
}

}  // namespace

TreeSoftmax::TreeSoftmax(const HeadContext<float>& context)
    : m_parts(context),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(
          context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)) {}

void TreeSoftmax::layOutPaths(std::span<const std::int32_t> targets) {
    m_begins.assign(1, 0);
    m_visits.clear();
    for (std::size_t r = 0; r < targets.size(); ++r) {
        for (const WordTree::Step step : m_parts.tree().path(targets[r]))
            m_visits.push_back(
                {static_cast<std::int32_t>(step.node()), static_cast<std::int32_t>(r), 0.0f});
        m_begins.push_back(m_visits.size());
    }
}

void TreeSoftmax::decide(Matrix<const float> hidden, std::size_t row, std::int32_t target,
                         float* z) {
    static constexpr std::int32_t kFirst = 0;
    thread_local std::vector<std::int32_t> nodes;
    nodes.clear();
    for (const WordTree::Step step : m_parts.tree().path(target))
        nodes.push_back(static_cast<std::int32_t>(step.node()));
    const std::size_t width = m_parts.width();
    pickedDots({hidden.data + row * hidden.rowStride, width, width, std::span(&kFirst, 1)},
               {m_parts.vectors().value.data(), width, width, nodes}, {z, 1, nodes.size()});
    if (const Parameter<float>* biases = m_parts.biases())
        for (std::size_t i = 0; i < nodes.size(); ++i)
            z[i] += biases->value[static_cast<std::size_t>(nodes[i])];
}

HeadLoss TreeSoftmax::rowLosses(Matrix<const float> hidden, std::size_t row, std::int32_t target,
                                const LossSettings& settings, double n, float* gradients) {
    const auto path = m_parts.tree().path(target);
    decide(hidden, row, target, gradients);
    HeadLoss sum;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const TreeDecision decision(gradients[i], path[i].second(), settings, n);
        add(sum, decision.loss);
        gradients[i] = static_cast<float>(decision.gradient);
    }
    return sum;
}

HeadLoss TreeSoftmax::forwardRow(Matrix<const float> hidden, std::size_t row, std::int32_t target,
                                 const LossSettings& settings, Matrix<float> hiddenGradient) {
    const std::size_t width = m_parts.width(), begin = m_begins[row];
    const std::size_t count = m_begins[row + 1] - begin;
    float* gradients = scratch(count);
    const HeadLoss sum =
        rowLosses(hidden, row, target, settings, static_cast<double>(hidden.rows), gradients);
    thread_local std::vector<std::int32_t> nodes;
    nodes.clear();
    for (std::size_t i = 0; i < count; ++i) {
        m_visits[begin + i].gradient = gradients[i];
        nodes.push_back(m_visits[begin + i].node);
    }
    const auto number = static_cast<std::int32_t>(row);
    std::fill_n(hiddenGradient.data + row * hiddenGradient.rowStride, width, 0.0f);
    addPickedRows({gradients, 1, count}, {m_parts.vectors().value.data(), width, width, nodes},
                  {hiddenGradient.data, width, hiddenGradient.rowStride, std::span(&number, 1)});
    return sum;
}

void TreeSoftmax::sortByNode() {
    m_nodeBegins.assign(m_parts.tree().nodes() + 1, 0);
    for (const Visit& visit : m_visits)
        ++m_nodeBegins[static_cast<std::size_t>(visit.node) + 1];
    m_nodes.clear();
    for (std::size_t n = 0; n < m_parts.tree().nodes(); ++n)
        if (m_nodeBegins[n + 1] > 0)
            m_nodes.push_back(static_cast<std::int32_t>(n));
    std::partial_sum(m_nodeBegins.begin(), m_nodeBegins.end(), m_nodeBegins.begin());
    m_nodeRows.resize(m_visits.size());
    m_nodeGradients.resize(m_visits.size());
    for (const Visit& visit : m_visits) {  // afterwards each begin is the next one's
        const std::size_t at = m_nodeBegins[static_cast<std::size_t>(visit.node)]++;
        m_nodeRows[at] = visit.row;
        m_nodeGradients[at] = visit.gradient;
    }
}

void TreeSoftmax::nodeGradients(const Execution& run, Matrix<const float> hidden) {
    sortByNode();
    // Consecutive nodes to tasks of about equal numbers of visits, which follow from the targets.
    std::vector<std::size_t>& cuts = m_cuts;
    cuts.assign(1, 0);
    std::size_t visits = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto n = static_cast<std::size_t>(m_nodes[i]);
        visits += m_nodeBegins[n] - (n == 0 ? 0 : m_nodeBegins[n - 1]);
        if (visits < kVisitsAtOnce && i + 1 < m_nodes.size())
            continue;
        cuts.push_back(i + 1);
        visits = 0;
    }
    const std::size_t width = m_parts.width();
    run.workers.forEach(cuts.size() - 1, [&](std::size_t task) {
        for (std::size_t i = cuts[task]; i < cuts[task + 1]; ++i) {
            const auto n = static_cast<std::size_t>(m_nodes[i]);
            const std::size_t begin = n == 0 ? 0 : m_nodeBegins[n - 1];
            const std::size_t count = m_nodeBegins[n] - begin;
            const float* factors = m_nodeGradients.data() + begin;
            addPickedRows(
                {factors, 1, count},
                {hidden.data, width, hidden.rowStride, std::span(m_nodeRows).subspan(begin, count)},
                {m_parts.vectors().gradient.data(), width, width,
                 std::span(m_nodes).subspan(i, 1)});
            if (Parameter<float>* biases = m_parts.biases())
                biases->gradient[n] += std::accumulate(factors, factors + count, 0.0f);
        }
    });
}

HeadLoss TreeSoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                      std::span<const std::int32_t> targets,
                                      const LossSettings& settings, Matrix<float> hiddenGradient,
                                      bool) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const std::size_t width = m_parts.width(), rows = hidden.rows;
    m_rowSums.assign((rows + kRowsAtOnce - 1) / kRowsAtOnce, {});
    HeadLoss mean;
    {
        layOutPaths(targets);
        // Decisions, and dh.
        const ZoneScope zone(run.profiler, m_forward,
                             {static_cast<std::int64_t>(2 * m_visits.size() * width),
                              streamWork(m_visits.size() * width + 2 * rows * width).bytes});
        forEachRange(run.workers, rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r)
                add(m_rowSums[begin / kRowsAtOnce],
                    forwardRow(hidden, r, targets[r], settings, hiddenGradient));
        });
        for (const HeadLoss& sum : m_rowSums)
            add(mean, sum);
    }
    const ZoneScope zone(run.profiler, m_backward,
                         {static_cast<std::int64_t>(m_visits.size() * width),
                          streamWork(2 * m_visits.size() * width).bytes});
    nodeGradients(run, hidden);
    return mean;
}

double TreeSoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                           std::span<const std::int32_t> targets) {
    const ZoneScope zone(run.profiler, m_forward,
                         {static_cast<std::int64_t>(hidden.rows) * multiplyAddsPerRow(), 0});
    m_rowSums.assign((hidden.rows + kRowsAtOnce - 1) / kRowsAtOnce, {});
    forEachRange(run.workers, hidden.rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            float* z = scratch(m_parts.tree().path(targets[r]).size());
            m_rowSums[begin / kRowsAtOnce].nll += rowLosses(hidden, r, targets[r], {}, 1, z).nll;
        }
    });
    double sum = 0;
    for (const HeadLoss& part : m_rowSums)
        sum += part.nll;
    return sum;
}

void TreeSoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                   Matrix<float> out) {
    const WordTree& tree = m_parts.tree();
    const std::size_t width = m_parts.width();
    const ZoneScope zone(run.profiler, m_forward,
                         {static_cast<std::int64_t>(hidden.rows * tree.nodes() * width),
                          streamWork(tree.nodes() * width).bytes});
    const Matrix<const float> vectors(m_parts.vectors().value.data(), tree.nodes(), width);
    std::vector<float> z(tree.nodes());
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        matrixVector(run.workers, vectors, hidden.data + r * hidden.rowStride, z.data());
        if (const Parameter<float>* biases = m_parts.biases())
            for (std::size_t n = 0; n < z.size(); ++n)
                z[n] += biases->value[n];
        descend(tree, z.data(), [&](std::size_t word, float logP) { out.at(r, word) = logP; });
    }
}

std::unique_ptr<const TokenScorer> TreeSoftmax::makeScorer(const ScorerWeights& weights) const {
    return std::make_unique<TreeScorer>(m_parts.tree(), m_parts.width(), weights);
}

TreeScorer::TreeScorer(const WordTree& tree, std::size_t width, const ScorerWeights& weights)
    : m_tree(tree),
      m_width(width),
      m_vectors(copyOf(weights, kTreeVectors)),
      m_biases(copyOf(weights, kTreeBiases)) {
    STUDIO_CHECK(m_vectors.size() == m_tree.nodes() * width);
    STUDIO_CHECK(m_biases.empty() || m_biases.size() == m_tree.nodes());
}

void TreeScorer::logProbabilities(const Workers& workers, std::span<const float> hidden,
                                  std::span<float> out) const {
    STUDIO_CHECK(hidden.size() == m_width && out.size() == vocabulary());
    thread_local std::vector<float> z;
    z.resize(m_tree.nodes());
    matrixVector(workers, Matrix<const float>(m_vectors.data(), m_tree.nodes(), m_width),
                 hidden.data(), z.data());
    for (std::size_t n = 0; n < m_biases.size(); ++n)
        z[n] += m_biases[n];
    descend(m_tree, z.data(), [&](std::size_t word, float logP) { out[word] = logP; });
}

}  // namespace studio
