// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/bpe_trainer.h"

#include <algorithm>
#include <cstdint>

#include "engine/data/bpe_tokenizer.h"
#include "engine/data/gpt2_splitter.h"
#include "engine/data/object_pool.h"
#include "engine/data/pair_map.h"
#include "engine/data/piece_counter.h"
#include "engine/data/text_waves.h"

namespace studio {
namespace {

constexpr std::uint64_t kLeastOccurrences = 2;  // a pair that occurs once saves nothing elsewhere

/// A distinct piece: its tokens are m_tokens[begin, begin + size).
struct Word {
    std::size_t begin;
    std::size_t size;
    std::uint64_t count;
};

/// A pair of tokens that occurs or has occurred.
struct Pair {
    std::uint32_t key;                 // left << 16 | right: orders as (left, right)
    std::uint64_t count = 0;           // occurrences in the text
    std::vector<std::uint32_t> words;  // where it may occur; some repeated, some no longer
};

/// The pairs of all words, kept up to date while tokens are merged.
class PairCounts {
    struct Candidate {
        std::uint64_t count;
        std::uint32_t pair;
    };

    /// Heap order: the most frequent on top, of equals the one with the smallest ids.
    auto order() const {
        return [this](const Candidate& a, const Candidate& b) {
            return a.count != b.count ? a.count < b.count
                                      : m_pairs[a.pair].key > m_pairs[b.pair].key;
        };
    }

public:
    explicit PairCounts(const std::vector<std::pair<std::string, std::uint64_t>>& pieces) {
        for (const auto& [bytes, count] : pieces) {
            m_words.push_back({m_tokens.size(), bytes.size(), count});
            for (const char c : bytes)
                m_tokens.push_back(static_cast<unsigned char>(c));
        }
        for (std::uint32_t w = 0; w < m_words.size(); ++w)
            for (std::size_t i = 1; i < m_words[w].size; ++i)
                add(tokensOf(w)[i - 1], tokensOf(w)[i], w);
        for (std::uint32_t p = 0; p < m_pairs.size(); ++p)
            m_heap.push_back({m_pairs[p].count, p});
        std::ranges::make_heap(m_heap, order());
    }

    /// The most frequent pair for which usable(left, right) holds; false when none occurs often
    /// enough. The pair is not offered again.
    template <class Usable>
    bool takeBest(BpeMerge& best, const Usable& usable) {
        // A pair's count only falls once it has been put on the heap: new occurrences come from the
        // new token alone. So the top is right when its count is still true, and else goes back.
        while (!m_heap.empty()) {
            std::ranges::pop_heap(m_heap, order());
            Candidate top = m_heap.back();
            m_heap.pop_back();
            const Pair& pair = m_pairs[top.pair];
            if (pair.count < kLeastOccurrences)
                continue;
            if (pair.count != top.count) {
                m_heap.push_back({pair.count, top.pair});
                std::ranges::push_heap(m_heap, order());
                continue;
            }
            best = {static_cast<TokenId>(pair.key >> 16), static_cast<TokenId>(pair.key & 0xFFFF)};
            if (usable(best.left, best.right))
                return true;
        }
        return false;
    }

    /// Replaces the pair by the token made of it wherever it stands.
    void merge(BpeMerge pair, std::uint16_t made) {
        const std::uint32_t index =
            indexOf(static_cast<std::uint32_t>(pair.left), static_cast<std::uint32_t>(pair.right));
        const std::vector<std::uint32_t> words = std::move(m_pairs[index].words);
        const auto firstNew = static_cast<std::uint32_t>(m_pairs.size());
        for (const std::uint32_t w : words)
            mergeInWord(w, static_cast<std::uint16_t>(pair.left),
                        static_cast<std::uint16_t>(pair.right), made);
        for (std::uint32_t p = firstNew; p < m_pairs.size(); ++p) {
            m_heap.push_back({m_pairs[p].count, p});
            std::ranges::push_heap(m_heap, order());
        }
    }

private:
    std::uint16_t* tokensOf(std::uint32_t w) { return m_tokens.data() + m_words[w].begin; }

    std::uint32_t indexOf(std::uint32_t left, std::uint32_t right) {
        const auto next = static_cast<std::uint32_t>(m_pairs.size());
        const std::uint32_t index = m_index.findOrInsert(left, right, next);
        if (index == next)
            m_pairs.push_back({.key = left << 16 | right, .count = 0, .words = {}});
        return index;
    }

    void add(std::uint32_t left, std::uint32_t right, std::uint32_t w) {
        Pair& pair = m_pairs[indexOf(left, right)];
        pair.count += m_words[w].count;
        if (pair.words.empty() || pair.words.back() != w)
            pair.words.push_back(w);
    }

    void remove(std::uint32_t left, std::uint32_t right, std::uint32_t w) {
        m_pairs[indexOf(left, right)].count -= m_words[w].count;
    }

    void mergeInWord(std::uint32_t w, std::uint16_t left, std::uint16_t right, std::uint16_t made) {
        std::uint16_t* tokens = tokensOf(w);
        const std::size_t size = m_words[w].size;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (tokens[i] != left || i + 1 == size || tokens[i + 1] != right) {
                tokens[kept++] = tokens[i];
                continue;
            }
            remove(left, right, w);
            if (kept > 0) {
                remove(tokens[kept - 1], left, w);
                add(tokens[kept - 1], made, w);
            }
            if (i + 2 < size) {
                remove(right, tokens[i + 2], w);
                add(made, tokens[i + 2], w);
            }
            tokens[kept++] = made;
            ++i;
        }
        m_words[w].size = kept;
    }

    std::vector<Word> m_words;
    std::vector<std::uint16_t> m_tokens;
    std::vector<Pair> m_pairs;
    PairMap m_index;  // pair -> its place in m_pairs
    std::vector<Candidate> m_heap;
};

Result<std::vector<std::pair<std::string, std::uint64_t>>> countPieces(const TextSource& text,
                                                                       const Workers& workers,
                                                                       const Progress& progress) {
    ObjectPool<PieceCounter> counters([] { return std::make_unique<PieceCounter>(); });
    TextWaves waves(text, workers, gpt2SafeCut);
    while (waves.next()) {
        workers.forEach(waves.tasks().size(), [&](std::size_t t) {
            counters.with([&](PieceCounter& counter) {
                for (std::size_t c = waves.tasks()[t].begin; c < waves.tasks()[t].end; ++c)
                    counter.add(waves.chunks()[c].text);
            });
        });
        if (Status status = progress.advance(waves.fraction(), "Counting words"); !status)
            return status.error();
    }
    PieceCounter all;
    for (const auto& counter : counters.takeAll())
        all.add(*counter);
    return all.counts();
}

}  // namespace

Result<std::vector<BpeMerge>> trainBpe(const TextSource& text, std::size_t count,
                                       const Workers& workers, const Progress& progress) {
    STUDIO_CHECK(count <= BpeTable::kMaxMerges);
    auto pieces = countPieces(text, workers, progress.part(0, 0.4));
    if (!pieces)
        return pieces.error();
    PairCounts pairs(pieces.value());
    std::vector<BpeMerge> merges;
    std::vector<std::size_t> length(256, 1);  // bytes of each token
    const auto lengthOf = [&](BpeMerge m) {
        return length[static_cast<std::size_t>(m.left)] + length[static_cast<std::size_t>(m.right)];
    };
    const auto shortEnough = [&](TokenId left, TokenId right) {
        return lengthOf({left, right}) <= BpeTable::kMaxTokenBytes;
    };
    const Progress merging = progress.part(0.4, 1);
    for (BpeMerge best; merges.size() < count && pairs.takeBest(best, shortEnough);) {
        if (Status status =
                merging.advance(static_cast<double>(merges.size()) / static_cast<double>(count),
                                "Learning the vocabulary");
            !status)
            return status.error();
        pairs.merge(best, static_cast<std::uint16_t>(256 + merges.size()));
        length.push_back(lengthOf(best));
        merges.push_back(best);
    }
    return merges;
}

}  // namespace studio
