// SPDX-License-Identifier: GPL-3.0-or-later
// TrainingText: what the training part of a text tells about its tokens: how often each stands in
// it, and the ids themselves, in order. Output heads take start values, word orders and classes
// from it. Follows from the ids alone, whatever the number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/data/token_store.h"
#include "engine/platform/workers.h"

namespace studio {

/// Immutable; any thread.
class TrainingText {
public:
    /// Counts the ids. The store must outlive this. The workers must not be interruptible now.
    TrainingText(const TokenStore& store, const Workers& workers);
    /// Of ids in memory, each below the vocabulary.
    TrainingText(std::vector<TokenId> ids, std::size_t vocabulary);

    std::size_t vocabulary() const { return m_counts.size(); }
    /// Number of ids.
    std::uint64_t size() const { return m_size; }
    /// [vocabulary]: how often each id stands in the text.
    std::span<const std::int64_t> counts() const { return m_counts; }
    /// Copies the ids from begin on; begin + into.size() <= size().
    void read(std::uint64_t begin, std::span<TokenId> into) const { m_read(begin, into); }

    /// [vocabulary]: share of each id in the text, half a token added to every count, so that none
    /// is zero. They sum to 1.
    std::vector<double> shares() const;
    /// All ids from the most frequent on; equally frequent ones by id.
    std::vector<TokenId> byFrequency() const;

private:
    std::uint64_t m_size = 0;
    std::vector<std::int64_t> m_counts;
    std::function<void(std::uint64_t, std::span<TokenId>)> m_read;
};

/// [words]: shares of words from the most frequent on as in ordinary text, by Zipf's law in
/// Mandelbrot's form, (rank + 2.7)^-1.1: of GPT-2's 50,257 tokens the first 1,024 make up 71 %, the
/// first 10,000 89 %. They sum to 1. For estimates and measurements without a text.
std::vector<double> zipfShares(std::size_t words);
/// Independent draws by these shares; which id has which rank follows from the seed.
TrainingText zipfText(std::size_t vocabulary, std::size_t tokens, std::uint64_t seed);

}  // namespace studio
