// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/neighbour_counts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "engine/base/check.h"

namespace studio {
namespace {

constexpr std::uint64_t kMostTokens = 32'000'000;
constexpr std::size_t kReach = 4;
constexpr double kShift = std::numbers::ln2;
/// Rows that are counted at once, and how many of such bands.
constexpr std::size_t kBand = 256, kBandsAtOnce = 8;
/// In place of a rank: an id that is too rare, and the end of a document.
constexpr std::uint16_t kRare = 0xFFFF, kEnd = 0xFFFE;

/// Ids by falling frequency, at most so many; those that do not occur are left out.
std::vector<TokenId> mostFrequent(std::span<const std::uint64_t> counts, std::size_t most) {
    std::vector<TokenId> ids;
    for (std::size_t id = 0; id < counts.size(); ++id)
        if (counts[id] > 0)
            ids.push_back(static_cast<TokenId>(id));
    std::ranges::stable_sort(ids, [&](TokenId a, TokenId b) {
        return counts[static_cast<std::size_t>(a)] > counts[static_cast<std::size_t>(b)];
    });
    ids.resize(std::min(most, ids.size()));
    return ids;
}

/// The text as ranks, and the ids that they stand for.
struct RankedText {
    std::vector<std::uint16_t> ranks;
    std::vector<TokenId> ids;
};

RankedText rankText(const TokenStore& text, std::size_t mostIds) {
    std::vector<TokenId> tokens(std::min(text.size(), kMostTokens));
    text.read(0, tokens);
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(text.vocabularySize()));
    for (const TokenId id : tokens)
        ++counts[static_cast<std::size_t>(id)];
    counts[static_cast<std::size_t>(text.endOfDocument())] = 0;
    RankedText result;
    result.ids = mostFrequent(counts, mostIds);
    std::vector<std::uint16_t> rankOf(counts.size(), kRare);
    for (std::size_t rank = 0; rank < result.ids.size(); ++rank)
        rankOf[static_cast<std::size_t>(result.ids[rank])] = static_cast<std::uint16_t>(rank);
    rankOf[static_cast<std::size_t>(text.endOfDocument())] = kEnd;
    result.ranks.reserve(tokens.size());
    for (const TokenId id : tokens)
        result.ranks.push_back(rankOf[static_cast<std::size_t>(id)]);
    return result;
}

/// Calls visit(rank) for the ranked neighbours of a place in its document.
template <class Visit>
void forNeighbours(std::span<const std::uint16_t> ranks, std::size_t at, const Visit& visit) {
    for (std::size_t back = 1; back <= std::min(kReach, at); ++back) {
        const std::uint16_t rank = ranks[at - back];
        if (rank == kEnd)
            break;
        if (rank != kRare)
            visit(rank);
    }
    for (std::size_t on = 1; on <= std::min(kReach, ranks.size() - 1 - at); ++on) {
        const std::uint16_t rank = ranks[at + on];
        if (rank == kEnd)
            break;
        if (rank != kRare)
            visit(rank);
    }
}

/// How many neighbours each rank has.
std::vector<double> neighboursOf(const RankedText& text) {
    std::vector<double> sums(text.ids.size());
    for (std::size_t at = 0; at < text.ranks.size(); ++at)
        if (text.ranks[at] < text.ids.size())
            forNeighbours(text.ranks, at, [&](std::uint16_t) { sums[text.ranks[at]] += 1; });
    return sums;
}

/// The rows of ranks first .. first + kBand - 1.
void countBand(const RankedText& text, std::span<const double> sums, std::size_t first,
               SparseRows& into) {
    const std::size_t size = text.ids.size(), end = std::min(size, first + kBand);
    std::vector<std::uint32_t> counts((end - first) * size);
    for (std::size_t at = 0; at < text.ranks.size(); ++at)
        if (const std::size_t rank = text.ranks[at]; rank >= first && rank < end)
            forNeighbours(text.ranks, at,
                          [&](std::uint16_t other) { ++counts[(rank - first) * size + other]; });
    const double all = std::accumulate(sums.begin(), sums.end(), 0.0);
    for (std::size_t rank = first; rank < end; ++rank)
        for (std::size_t other = 0; other < size; ++other) {
            const std::uint32_t count = counts[(rank - first) * size + other];
            if (count == 0)
                continue;
            const double information = std::log(count * all / (sums[rank] * sums[other])) - kShift;
            if (information > 0)
                into.rows[rank].push_back(
                    {static_cast<std::uint32_t>(other), static_cast<float>(information)});
        }
}

}  // namespace

Result<NeighbourMatrix> neighbourInformation(const TokenStore& text, std::size_t mostIds,
                                             const Workers& workers, const Progress& progress) {
    STUDIO_CHECK(mostIds > 0 && mostIds < kEnd);
    RankedText ranked = rankText(text, mostIds);
    const std::vector<double> sums = neighboursOf(ranked);
    NeighbourMatrix result;
    result.information.rows.resize(ranked.ids.size());
    const std::size_t bands = (ranked.ids.size() + kBand - 1) / kBand;
    for (std::size_t first = 0; first < bands; first += kBandsAtOnce) {
        if (Status status = progress.advance(
                static_cast<double>(first) / static_cast<double>(bands), "Counting neighbours");
            !status)
            return status.error();
        workers.forEach(std::min(kBandsAtOnce, bands - first), [&](std::size_t band) {
            countBand(ranked, sums, (first + band) * kBand, result.information);
        });
    }
    result.ids = std::move(ranked.ids);
    return result;
}

}  // namespace studio
