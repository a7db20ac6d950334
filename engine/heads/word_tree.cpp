// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/word_tree.h"

#include <algorithm>
#include <numeric>

#include "engine/base/check.h"
#include "engine/heads/balanced_clusters.h"

namespace studio {
namespace {

double weightOf(std::span<const std::int64_t> counts, std::size_t word) {
    return (counts.empty() ? 0.0 : static_cast<double>(counts[word])) + 0.5;
}

WordTree made(std::vector<std::int32_t> children) {
    Result<WordTree> tree = WordTree::make(std::move(children));
    STUDIO_CHECK(tree.ok());
    return std::move(tree).value();
}

}  // namespace

Result<WordTree> WordTree::make(std::vector<std::int32_t> children) {
    const Error broken{"The tree of words does not lead to every word by one path."};
    if (children.size() < 2 || children.size() % 2 != 0)
        return broken;
    WordTree tree;
    tree.m_children = std::move(children);
    const std::size_t nodes = tree.nodes(), words = tree.words();
    // What leads to each node and word: a step, so none has been seen while it is the largest.
    constexpr std::uint32_t kNone = ~std::uint32_t{0};
    std::vector<std::uint32_t> toNode(nodes, kNone), toWord(words, kNone);
    std::vector<std::uint32_t> depth(nodes, 0);
    std::vector<std::size_t> lengths(words, 0);
    for (std::size_t n = 0; n < nodes; ++n)
        for (std::uint32_t side = 0; side < 2; ++side) {
            const std::int32_t child = tree.m_children[2 * n + side];
            const auto at = static_cast<std::size_t>(child >= 0 ? child : -1 - child);
            if (child >= 0 ? at <= n || at >= nodes : at >= words)
                return broken;
            std::uint32_t& leads = child >= 0 ? toNode[at] : toWord[at];
            if (leads != kNone)
                return broken;
            leads = static_cast<std::uint32_t>(n) << 1 | side;
            if (child >= 0)
                depth[at] = depth[n] + 1;
            else
                lengths[at] = depth[n] + 1;
        }
    // 2 nodes children and none met twice: nodes - 1 nodes and all words were met.
    tree.m_begins.assign(words + 1, 0);
    std::partial_sum(lengths.begin(), lengths.end(), tree.m_begins.begin() + 1);
    tree.m_steps.resize(tree.m_begins.back());
    for (std::size_t w = 0; w < words; ++w) {
        std::uint32_t step = toWord[w];
        for (std::size_t i = tree.m_begins[w + 1]; i-- > tree.m_begins[w];) {
            tree.m_steps[i].packed = step;
            step = toNode[step >> 1];
        }
    }
    return tree;
}

double WordTree::meanDepth(std::span<const std::int64_t> counts) const {
    double steps = 0, all = 0;
    for (std::size_t w = 0; w < words(); ++w) {
        const double weight = counts.empty() ? 1.0 : static_cast<double>(counts[w]);
        steps += weight * static_cast<double>(m_begins[w + 1] - m_begins[w]);
        all += weight;
    }
    return all > 0 ? steps / all : meanDepth({});
}

std::vector<double> WordTree::massBelow(std::span<const std::int64_t> counts) const {
    std::vector<double> mass(m_children.size(), 0.0);
    for (std::size_t n = nodes(); n-- > 0;)  // children come after their parents
        for (std::size_t side = 0; side < 2; ++side) {
            const std::int32_t child = m_children[2 * n + side];
            const auto at = static_cast<std::size_t>(child >= 0 ? child : -1 - child);
            mass[2 * n + side] =
                child >= 0 ? mass[2 * at] + mass[2 * at + 1] : weightOf(counts, at);
        }
    return mass;
}

WordTree huffmanTree(std::span<const std::int64_t> counts) {
    const std::size_t words = counts.size();
    STUDIO_CHECK(words >= 2);
    // Two queues, both of rising weight: the words, and the nodes as they are made.
    std::vector<std::int32_t> leaves(words);
    std::iota(leaves.begin(), leaves.end(), 0);
    std::stable_sort(leaves.begin(), leaves.end(), [&](std::int32_t a, std::int32_t b) {
        return counts[static_cast<std::size_t>(a)] < counts[static_cast<std::size_t>(b)];
    });
    const std::size_t nodes = words - 1;
    std::vector<double> weights(nodes);
    std::vector<std::int32_t> children(2 * nodes);
    std::size_t leaf = 0, node = 0;
    for (std::size_t joined = 0; joined < nodes; ++joined) {
        // The last node made becomes number 0, so the heaviest come first.
        double sum = 0;
        for (std::size_t side = 0; side < 2; ++side) {
            const bool takeLeaf =
                leaf < words &&
                (node >= joined ||
                 weightOf(counts, static_cast<std::size_t>(leaves[leaf])) <= weights[node]);
            std::int32_t& child = children[2 * (nodes - 1 - joined) + side];
            if (takeLeaf) {
                sum += weightOf(counts, static_cast<std::size_t>(leaves[leaf]));
                child = -1 - leaves[leaf++];
            } else {
                sum += weights[node];
                child = static_cast<std::int32_t>(nodes - 1 - node++);
            }
        }
        weights[joined] = sum;
    }
    return made(std::move(children));
}

WordTree balancedTree(std::span<const std::int32_t> order) {
    STUDIO_CHECK(order.size() >= 2);
    struct Part {
        std::size_t begin, end;
    };
    std::vector<Part> parts = {{0, order.size()}};  // of node i: in order of their numbers
    std::vector<std::int32_t> children;
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const Part part = parts[n];
        const std::size_t size = part.end - part.begin;
        const std::size_t middle = part.begin + firstSide(size, size);
        for (const Part& side : {Part{part.begin, middle}, Part{middle, part.end}}) {
            if (side.end - side.begin == 1) {
                children.push_back(-1 - order[side.begin]);
                continue;
            }
            children.push_back(static_cast<std::int32_t>(parts.size()));
            parts.push_back(side);
        }
    }
    return made(std::move(children));
}

}  // namespace studio
