// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/byte_pair_encoder.h"

#include <algorithm>
#include <functional>

namespace studio {
namespace {

constexpr std::uint32_t kNone = PairMap::kNone;

/// A token of a long piece, in a list that shrinks as pairs are merged.
struct Node {
    std::uint32_t id = 0;
    std::uint32_t merged = kNone;  // what this token and the next would make; kNone too when dead
    std::size_t previous = 0;      // the first node has itself
    std::size_t next = 0;          // past the end for the last
};

/// Candidates in the order in which they are merged: by id, then from left to right.
struct Candidate {
    std::uint32_t merged;
    std::size_t at;
    auto operator<=>(const Candidate&) const = default;
};

/// Heap of candidates, the first on top. What has been overtaken is dropped when it comes up.
class Candidates {
public:
    void add(std::uint32_t merged, std::size_t at) {
        if (merged == kNone)
            return;
        m_heap.push_back({merged, at});
        std::ranges::push_heap(m_heap, std::greater{});
    }
    bool empty() const { return m_heap.empty(); }
    Candidate take() {
        std::ranges::pop_heap(m_heap, std::greater{});
        const Candidate first = m_heap.back();
        m_heap.pop_back();
        return first;
    }

private:
    std::vector<Candidate> m_heap;
};

}  // namespace

BytePairEncoder::BytePairEncoder(const std::array<std::uint8_t, 256>& byteIds,
                                 std::span<const BpeMerge> merges)
    : m_byteIds(byteIds), m_merged(merges.size()) {
    for (std::size_t k = 0; k < merges.size(); ++k)
        m_merged.findOrInsert(static_cast<std::uint32_t>(merges[k].left),
                              static_cast<std::uint32_t>(merges[k].right),
                              static_cast<std::uint32_t>(256 + k));
}

void BytePairEncoder::encodePiece(std::string_view piece, std::vector<TokenId>& ids) const {
    if (piece.size() <= kShort)
        encodeShort(piece, ids);
    else
        encodeLong(piece, ids);
}

void BytePairEncoder::encodeShort(std::string_view piece, std::vector<TokenId>& ids) const {
    std::array<std::uint32_t, kShort> tokens;
    std::array<std::uint32_t, kShort> merged;  // merged[i]: what tokens i and i + 1 would make
    std::size_t count = piece.size();
    for (std::size_t i = 0; i < count; ++i)
        tokens[i] = idOf(piece[i]);
    for (std::size_t i = 0; i + 1 < count; ++i)
        merged[i] = m_merged.find(tokens[i], tokens[i + 1]);
    while (count > 1) {
        const auto end = merged.begin() + static_cast<std::ptrdiff_t>(count - 1);
        const auto best = std::min_element(merged.begin(), end);
        if (*best == kNone)
            break;
        const auto i = static_cast<std::size_t>(best - merged.begin());
        tokens[i] = *best;
        --count;
        std::copy(tokens.begin() + i + 2, tokens.begin() + count + 1, tokens.begin() + i + 1);
        if (i + 1 < count)
            std::copy(merged.begin() + i + 2, merged.begin() + count, merged.begin() + i + 1);
        if (i + 1 < count)
            merged[i] = m_merged.find(tokens[i], tokens[i + 1]);
        if (i > 0)
            merged[i - 1] = m_merged.find(tokens[i - 1], tokens[i]);
    }
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(static_cast<TokenId>(tokens[i]));
}

void BytePairEncoder::encodeLong(std::string_view piece, std::vector<TokenId>& ids) const {
    const std::size_t count = piece.size();
    std::vector<Node> nodes(count);
    Candidates candidates;
    for (std::size_t i = 0; i < count; ++i)
        nodes[i] = {idOf(piece[i]), kNone, i == 0 ? 0 : i - 1, i + 1};
    const auto judge = [&](std::size_t i) {
        Node& node = nodes[i];
        node.merged = node.next < count ? m_merged.find(node.id, nodes[node.next].id) : kNone;
        candidates.add(node.merged, i);
    };
    for (std::size_t i = 0; i < count; ++i)
        judge(i);
    while (!candidates.empty()) {
        const Candidate best = candidates.take();
        Node& node = nodes[best.at];
        if (node.merged != best.merged)
            continue;  // its tokens have been merged with others since
        Node& gone = nodes[node.next];
        gone.merged = kNone;
        node.id = best.merged;
        node.next = gone.next;
        if (node.next < count)
            nodes[node.next].previous = best.at;
        judge(best.at);
        if (best.at > 0)
            judge(node.previous);
    }
    for (std::size_t i = 0; i < count; i = nodes[i].next)
        ids.push_back(static_cast<TokenId>(nodes[i].id));
}

}  // namespace studio
