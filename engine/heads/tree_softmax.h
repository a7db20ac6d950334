// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of yes-or-no decisions that FlashLM's version 4 announced (equations in tree_parts.h):
// the fewest operations of all output layers, log2 of the vocabulary vectors a position, read from
// all over a matrix that is as large as the embedding and not tied to it.
// Forward and the gradient of h go row by row, since a row's path is its own; the gradient of the
// vectors node by node, the rows that pass a node gathered: each node is read and written once, by
// one task, without atomics. Bit-identical for any number of threads; fp32 whatever the precision.
#pragma once

#include "engine/heads/tree_parts.h"

namespace studio {

class TreeSoftmax final : public OutputHead<float> {
public:
    explicit TreeSoftmax(const HeadContext<float>& context);
    static std::vector<Setting> settings() { return TreeParts<float>::settings(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config) {
        return TreeParts<float>::cost(model, config);
    }

    void collect(ParameterList<float>& parameters) override { m_parts.collect(parameters); }
    Status begin(const HeadStart& start) override { return m_parts.begin(start); }
    std::vector<TensorView> structure() const override { return m_parts.structure(); }
    Status restore(const TensorMap& tensors) override { return m_parts.restore(tensors); }
    std::int64_t multiplyAddsPerRow() const override { return m_parts.multiplyAddsPerRow(); }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const float> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<float> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const float> hidden,
                          Matrix<float> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    bool marksRows() const override { return true; }
    void markRows(std::span<const std::int32_t> targets, const LossSettings&) override {
        m_parts.markRows(targets);
    }

private:
    /// A row's decisions are m_visits[m_begins[row] .. m_begins[row + 1]).
    struct Visit {
        std::int32_t node, row;
        float gradient;
    };

    void layOutPaths(std::span<const std::int32_t> targets);
    /// z of a row's decisions.
    void decide(Matrix<const float> hidden, std::size_t row, std::int32_t target, float* z);
    /// A row's losses, divided by n; `gradients`: of its decisions.
    HeadLoss rowLosses(Matrix<const float> hidden, std::size_t row, std::int32_t target,
                       const LossSettings& settings, double n, float* gradients);
    HeadLoss forwardRow(Matrix<const float> hidden, std::size_t row, std::int32_t target,
                        const LossSettings& settings, Matrix<float> hiddenGradient);
    void sortByNode();
    void nodeGradients(const Execution& run, Matrix<const float> hidden);

    TreeParts<float> m_parts;
    ZoneId m_forward, m_backward;
    std::vector<std::size_t> m_begins;      // [rows + 1]
    std::vector<Visit> m_visits;            // row after row
    std::vector<std::size_t> m_nodeBegins;  // [nodes + 1]
    std::vector<std::int32_t> m_nodes;      // that are met, in order
    std::vector<std::int32_t> m_nodeRows;   // rows that meet them, node after node
    std::vector<float> m_nodeGradients;     // beside m_nodeRows
    std::vector<std::size_t> m_cuts;        // of m_nodes into tasks
    std::vector<HeadLoss> m_rowSums;        // [groups of rows]
};

/// For generation: all nodes' decisions at once, then down the tree.
class TreeScorer final : public TokenScorer {
public:
    TreeScorer(const WordTree& tree, std::size_t width, const ScorerWeights& weights);

    std::size_t vocabulary() const override { return m_tree.words(); }
    void logProbabilities(const Workers& workers, std::span<const float> hidden,
                          std::span<float> out) const override;

private:
    WordTree m_tree;
    std::size_t m_width;
    AlignedBuffer<float> m_vectors, m_biases;  // [nodes, width]; [nodes] or empty
};

}  // namespace studio
