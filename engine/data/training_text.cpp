// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/training_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/base/random.h"

namespace studio {

TrainingText::TrainingText(const TokenStore& store, const Workers& workers)
    : m_size(store.size()),
      m_counts(static_cast<std::size_t>(store.vocabularySize())),
      m_read([&store](std::uint64_t begin, std::span<TokenId> into) { store.read(begin, into); }) {
    STUDIO_CHECK(!workers.interrupted());
    constexpr std::uint64_t kGroups = 8, kBlock = 1 << 16;
    std::vector<std::vector<std::int64_t>> parts(kGroups);
    workers.forEach(kGroups, [&](std::size_t group) {
        std::vector<std::int64_t>& counts = parts[group];
        counts.resize(m_counts.size());
        std::vector<TokenId> ids;
        const std::uint64_t last = m_size * (group + 1) / kGroups;
        for (std::uint64_t at = m_size * group / kGroups; at < last; at += ids.size()) {
            ids.resize(static_cast<std::size_t>(std::min(kBlock, last - at)));
            store.read(at, ids);
            for (const TokenId id : ids)
                ++counts[static_cast<std::size_t>(id)];
        }
    });
    for (const auto& counts : parts)
        for (std::size_t id = 0; id < m_counts.size(); ++id)
            m_counts[id] += counts[id];
}

TrainingText::TrainingText(std::vector<TokenId> ids, std::size_t vocabulary)
    : m_size(ids.size()), m_counts(vocabulary) {
    for (const TokenId id : ids)
        ++m_counts.at(static_cast<std::size_t>(id));
    const auto kept = std::make_shared<const std::vector<TokenId>>(std::move(ids));
    m_read = [kept](std::uint64_t begin, std::span<TokenId> into) {
        STUDIO_CHECK(begin + into.size() <= kept->size());
        std::copy_n(kept->begin() + static_cast<std::ptrdiff_t>(begin), into.size(), into.begin());
    };
}

std::vector<double> TrainingText::shares() const {
    const double all = static_cast<double>(m_size) + 0.5 * static_cast<double>(m_counts.size());
    std::vector<double> shares;
    for (const std::int64_t count : m_counts)
        shares.push_back((static_cast<double>(count) + 0.5) / all);
    return shares;
}

std::vector<TokenId> TrainingText::byFrequency() const {
    std::vector<TokenId> ids(m_counts.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::ranges::stable_sort(ids, std::ranges::greater(),
                             [&](TokenId id) { return m_counts[static_cast<std::size_t>(id)]; });
    return ids;
}

std::vector<double> zipfShares(std::size_t words) {
    std::vector<double> shares(words);
    double sum = 0;
    for (std::size_t rank = 0; rank < words; ++rank)
        sum += shares[rank] = std::pow(static_cast<double>(rank) + 2.7, -1.1);
    for (double& share : shares)
        share /= sum;
    return shares;
}

TrainingText zipfText(std::size_t vocabulary, std::size_t tokens, std::uint64_t seed) {
    std::vector<TokenId> idOfRank(vocabulary);
    std::iota(idOfRank.begin(), idOfRank.end(), 0);
    Random order(seed, "zipf order");
    for (std::size_t i = vocabulary; i > 1; --i)
        std::swap(idOfRank[i - 1], idOfRank[static_cast<std::size_t>(order.below(i))]);
    std::vector<double> upTo = zipfShares(vocabulary);
    std::partial_sum(upTo.begin(), upTo.end(), upTo.begin());
    Random random(seed, "zipf");
    std::vector<TokenId> ids(tokens);
    for (TokenId& id : ids) {
        const auto at = std::ranges::upper_bound(upTo, random.uniform()) - upTo.begin();
        id = idOfRank[std::min(static_cast<std::size_t>(at), vocabulary - 1)];
    }
    return TrainingText(std::move(ids), vocabulary);
}

}  // namespace studio
