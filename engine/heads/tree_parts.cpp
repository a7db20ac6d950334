// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/tree_parts.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/base/text.h"
#include "engine/heads/balanced_clusters.h"
#include "engine/heads/shared_head_settings.h"
#include "engine/heads/word_contexts.h"

namespace studio {
namespace {

/// A tree of one word has no node; a parameter must have a row.
std::size_t nodesOf(std::size_t words) { return std::max<std::size_t>(2, words) - 1; }

}  // namespace

double softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }

TreeDecision::TreeDecision(double z, bool second, const LossSettings& settings, double n) {
    const double up = softplus(z), down = softplus(-z), lse = up - z / 2;
    const double smoothing = settings.labelSmoothing, own = second ? up : down;
    // Exact for large |z| too: exp(-softplus) is a probability.
    const double first = std::exp(-down);
    loss.nll = own / n;
    loss.crossEntropy = ((1 - smoothing) * own + smoothing * (up + down) / 2) / n;
    loss.zLoss = settings.zCoefficient * lse * lse / n;
    gradient = (first - (second ? 0.0 : 1 - smoothing) - smoothing / 2 +
                2 * settings.zCoefficient * lse * (first - 0.5)) /
               n;
}

const SettingsOf<TreeSettings>& TreeSettings::settings() {
    static const auto settings = SettingsOf<TreeSettings>().add(
        &TreeSettings::shape,
        {.key = "head.tree.shape",
         .title = STUDIO_TEXT("Setting", "Shape of the tree"),
         .help =
             STUDIO_TEXT("Setting",
                         "How the words hang on the tree of yes-or-no decisions: frequent words "
                         "near the root (Huffman), or all about equally deep, similar ones under "
                         "one branch."),
         .why =
             STUDIO_TEXT("Setting",
                         "Huffman's tree takes the fewest decisions a word, 10 instead of 16 with "
                         "GPT-2's vocabulary; one of similar words asks questions that can be "
                         "answered."),
         .choices = {"huffman", "balanced"},
         .choiceTitles = {STUDIO_TEXT("Setting", "Huffman: by frequency"),
                          STUDIO_TEXT("Setting", "Balanced: by similarity")}});
    return settings;
}

template <class Real>
TreeParts<Real>::TreeParts(const HeadContext<Real>& context)
    : m_settings(TreeSettings::settings().read(context.settings)),
      m_seed(context.seed),
      m_embedding(context.embedding),
      m_vectors(kTreeVectors, ParameterRole::OutputLayer,
                {nodesOf(context.embedding.shape[0]), context.embedding.shape[1]}, 0.0) {
    if (SharedHeadSettings::read(context.settings).logFrequencyBias)
        m_biases.emplace(kTreeBiases, ParameterRole::OutputLayer,
                         std::vector<std::size_t>{nodesOf(context.embedding.shape[0])}, 0.0);
}

template <class Real>
HeadCost TreeParts<Real>::cost(const ModelConfig& model, const RunConfig& config) {
    const auto words = static_cast<std::size_t>(model.vocabulary);
    const auto nodes = static_cast<std::int64_t>(nodesOf(words));
    const std::vector<double> shares = zipfShares(words);
    double depth = 0;  // Huffman's lies within one decision of the entropy, mostly just above it
    for (const double share : shares)
        depth -= share * std::log2(share);
    if (TreeSettings::settings().read(config).shape == "balanced")
        depth = std::log2(static_cast<double>(words));
    HeadCost cost;
    cost.parameters = nodes * model.width;
    if (SharedHeadSettings::read(config).logFrequencyBias)
        cost.parameters += nodes;
    cost.multiplyAddsPerRow = static_cast<std::int64_t>(depth * model.width);
    cost.trainingMultiplyAddsPerRow = 3 * cost.multiplyAddsPerRow;
    return cost;
}

template <class Real>
void TreeParts<Real>::collect(ParameterList<Real>& parameters) {
    parameters.push_back(&m_vectors);
    if (m_biases)
        parameters.push_back(&*m_biases);
}

template <class Real>
Result<WordTree> TreeParts<Real>::makeTree(const HeadStart& start) const {
    if (m_settings.shape == "huffman")
        return huffmanTree(start.text.counts());
    const std::size_t words = start.text.vocabulary();
    AlignedBuffer<float> vectors;
    std::size_t columns = m_embedding.shape[1];
    if (start.embeddingLearned) {
        vectors.resize(m_embedding.size());
        std::ranges::transform(m_embedding.value.span(), vectors.data(),
                               [](Real x) { return static_cast<float>(x); });
    } else {
        Result<AlignedBuffer<float>> made =
            contextVectors(start.text, m_seed, start.progress.part(0, 0.3));
        if (!made)
            return made.error();
        vectors = std::move(made).value();
        columns = kContextWidth;
    }
    const auto clusters = balancedClusters(start.workers, {vectors.data(), words, columns}, words,
                                           start.progress.part(0.3, 1));
    if (!clusters)
        return clusters.error();
    return balancedTree(clusters.value().order);
}

/// v = 0 (as drawn), b = log odds of the text below the two children.
template <class Real>
Status TreeParts<Real>::begin(const HeadStart& start) {
    if (start.text.vocabulary() < 2)
        return Error{
            "Setting 'head.kind' is 'tree', which needs a vocabulary of at least two words: choose "
            "'full'."};
    Result<WordTree> tree = makeTree(start);
    if (!tree)
        return tree.error();
    m_tree = std::move(tree).value();
    m_meanDepth = m_tree.meanDepth(start.text.counts());
    if (!m_biases)
        return {};
    const std::vector<double> mass = m_tree.massBelow(start.text.counts());
    for (std::size_t n = 0; n < m_tree.nodes(); ++n)
        m_biases->value[n] = static_cast<Real>(std::log(mass[2 * n] / mass[2 * n + 1]));
    return {};
}

template <class Real>
std::vector<TensorView> TreeParts<Real>::structure() const {
    return {
        viewTensor<std::int32_t>("head.tree.children",
                                 {static_cast<std::int64_t>(m_vectors.shape[0]), 2},
                                 m_tree.children()),
        viewTensor<double>("head.tree.mean_depth", {1}, std::span<const double>(&m_meanDepth, 1))};
}

template <class Real>
Status TreeParts<Real>::restore(const TensorMap& tensors) {
    std::vector<std::int32_t> children(2 * m_vectors.shape[0]);
    const std::int64_t shape[] = {static_cast<std::int64_t>(m_vectors.shape[0]), 2}, one = 1;
    if (Status s = tensors.load<std::int32_t>("head.tree.children", shape, children); !s)
        return s;
    if (Status s = tensors.load<double>("head.tree.mean_depth", std::span(&one, 1),
                                        std::span(&m_meanDepth, 1));
        !s)
        return s;
    Result<WordTree> tree = WordTree::make(std::move(children));
    if (!tree)
        return Error{"'" + tensors.source() + "': head.tree.children: " + tree.error().message +
                     " Go on from another checkpoint."};
    if (!(m_meanDepth > 0) || !(m_meanDepth < static_cast<double>(m_vectors.shape[0] + 1)))
        return Error{"'" + tensors.source() +
                     "': head.tree.mean_depth is not the depth of a tree. Go on from another "
                     "checkpoint."};
    m_tree = std::move(tree).value();
    return {};
}

template <class Real>
void TreeParts<Real>::markRows(std::span<const std::int32_t> targets) {
    for (const std::int32_t target : targets)
        for (const WordTree::Step step : m_tree.path(target)) {
            m_vectors.touchRow(step.node());
            if (m_biases)
                m_biases->touchRow(step.node());
        }
}

template class TreeParts<float>;
template class TreeParts<double>;

}  // namespace studio
