// SPDX-License-Identifier: GPL-3.0-or-later
// What the tree head that trains and its double reference have in common: setting, tree, parameters
// and their start values. Every inner node n of a binary tree of words has a vector v_n and, with
// head.log_frequency_bias, a bias b_n; with z_n = v_n h + b_n its first child is taken with
// probability sigmoid(z_n), its second with sigmoid(-z_n):
//   log p(w | h) = sum over the nodes n on w's path of log sigmoid(s_n z_n),  s_n = 1 or -1.
// A decision is a softmax over two alternatives with logits z/2 and -z/2; its loss is that of
// full_softmax_reference.h for two words, and a row's loss the sum over its path:
//   (1 - e) softplus(-s z) + e (softplus(z) + softplus(-z)) / 2 + l lse^2,  lse = softplus(z) -
//   z/2; d / dz = sigmoid(z) - (1 - e) [s = 1] - e/2 + 2 l lse (sigmoid(z) - 1/2).
#pragma once

#include <optional>

#include "engine/heads/output_head.h"
#include "engine/heads/registry.h"
#include "engine/heads/word_tree.h"

namespace studio {

struct TreeSettings {
    std::string shape = "huffman";

    static const SettingsOf<TreeSettings>& settings();
};

/// log(1 + exp(x)).
double softplus(double x);

/// The losses of one decision, each divided by n, and their derivative by z.
struct TreeDecision {
    HeadLoss loss;
    double gradient = 0;

    TreeDecision(double z, bool second, const LossSettings& settings, double n);
};

template <class Real>
class TreeParts {
public:
    explicit TreeParts(const HeadContext<Real>& context);
    static std::vector<Setting> settings() { return TreeSettings::settings().list(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config);

    const WordTree& tree() const { return m_tree; }
    std::size_t width() const { return m_vectors.shape[1]; }
    Parameter<Real>& vectors() { return m_vectors; }                       ///< [words - 1, width]
    Parameter<Real>* biases() { return m_biases ? &*m_biases : nullptr; }  ///< [words - 1]
    bool biased() const { return m_biases.has_value(); }

    void collect(ParameterList<Real>& parameters);
    Status begin(const HeadStart& start);
    std::vector<TensorView> structure() const;
    Status restore(const TensorMap& tensors);
    /// Multiply-adds of one row whose target is drawn like the text.
    std::int64_t multiplyAddsPerRow() const {
        return static_cast<std::int64_t>(m_meanDepth * static_cast<double>(width()));
    }
    void markRows(std::span<const std::int32_t> targets);

private:
    Result<WordTree> makeTree(const HeadStart& start) const;

    TreeSettings m_settings;
    std::uint64_t m_seed;
    const Parameter<Real>& m_embedding;
    Parameter<Real> m_vectors;
    std::optional<Parameter<Real>> m_biases;
    WordTree m_tree;
    double m_meanDepth = 0;  // of a word drawn like the text
};

/// Names of the parameters, for scorers.
inline constexpr const char* kTreeVectors = "head.tree.vectors";
inline constexpr const char* kTreeBiases = "head.tree.biases";

}  // namespace studio
