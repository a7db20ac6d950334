// SPDX-License-Identifier: GPL-3.0-or-later
// WordTree: a binary tree whose leaves are the words, each reached from the root by a path of
// decisions at inner nodes. Inner nodes are numbered from the root, 0, those with more text below
// them first where the tree is Huffman's, level by level where it is balanced: the ones that are
// met most lie together. Immutable once made; stands in the checkpoint as one list of children.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/result.h"

namespace studio {

class WordTree {
public:
    /// One decision: `node` * 2, plus 1 where the path goes to the second child.
    struct Step {
        std::uint32_t packed = 0;

        std::size_t node() const { return packed >> 1; }
        bool second() const { return packed & 1; }
    };

    WordTree() = default;
    /// children: [words - 1][2], an inner node n as n, a word w as -1 - w. Every node comes after
    /// its parent. At least two words. Error: it is not a tree of that kind.
    static Result<WordTree> make(std::vector<std::int32_t> children);

    std::size_t words() const { return m_children.size() / 2 + 1; }
    std::size_t nodes() const { return m_children.size() / 2; }
    std::span<const std::int32_t> children() const { return m_children; }
    std::int32_t child(std::size_t node, bool second) const {
        return m_children[2 * node + second];
    }
    /// From the root to the word.
    std::span<const Step> path(std::int32_t word) const {
        const auto w = static_cast<std::size_t>(word);
        return std::span(m_steps).subspan(m_begins[w], m_begins[w + 1] - m_begins[w]);
    }
    /// Decisions to a word, averaged over a text with these counts (all words alike when empty).
    double meanDepth(std::span<const std::int64_t> counts) const;
    /// [nodes][2]: sum of counts + 1/2 over the words below each child.
    std::vector<double> massBelow(std::span<const std::int64_t> counts) const;

private:
    std::vector<std::int32_t> m_children;
    std::vector<std::size_t> m_begins;  // [words + 1] into m_steps
    std::vector<Step> m_steps;
};

/// Shortest mean path for these counts (Huffman 1952); words that are never seen count as half.
WordTree huffmanTree(std::span<const std::int64_t> counts);
/// Halves `order` again and again as firstSide() of balanced_clusters.h does, so that clusters of
/// one word each, in their order, make a tree whose subtrees are the clusters.
WordTree balancedTree(std::span<const std::int32_t> order);

}  // namespace studio
