// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded memory of pieces already encoded (two-way set-associative, half a cache line an entry,
// 1 MB): most pieces of a text are frequent words, and looking one up costs a few nanoseconds.
// Holds pieces of up to 15 bytes and 7 ids; longer ones are rare and encoded each time.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "engine/base/aligned_buffer.h"
#include "engine/data/piece_key.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// One thread at a time.
class PieceCache {
public:
    static constexpr std::size_t kMaxIds = 7;

    struct Entry {
        PieceKey key;
        std::array<std::uint16_t, kMaxIds> ids;
        std::uint16_t count;
    };

    PieceCache() : m_sets(kSets) {}

    /// The entry of a key, null when it is not here.
    const Entry* find(const PieceKey& key) const {
        const Set& set = m_sets[setOf(key)];
        if (set.ways[0].key == key)
            return &set.ways[0];
        return set.ways[1].key == key ? &set.ways[1] : nullptr;
    }

    /// Remembers up to kMaxIds ids, each below 65,536; the older of the set's entries is forgotten.
    void insert(const PieceKey& key, std::span<const TokenId> ids) {
        Set& set = m_sets[setOf(key)];
        set.ways[1] = set.ways[0];
        set.ways[0].key = key;
        set.ways[0].count = static_cast<std::uint16_t>(ids.size());
        std::ranges::transform(ids, set.ways[0].ids.begin(),
                               [](TokenId id) { return static_cast<std::uint16_t>(id); });
    }

private:
    static constexpr std::size_t kSets = 1u << 14;
    struct alignas(64) Set {
        std::array<Entry, 2> ways;
    };
    static_assert(sizeof(Set) == 64);

    static std::size_t setOf(const PieceKey& key) {
        return static_cast<std::size_t>(key.hash() >> (64 - 14));
    }

    AlignedBuffer<Set> m_sets;
};

}  // namespace studio
