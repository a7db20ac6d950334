// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded memory of pieces already encoded (two-way set-associative, half a cache line an entry,
// 1 MB): most pieces of a text are frequent words, and looking one up costs a few nanoseconds.
// Holds pieces of up to 15 bytes and 7 ids; longer ones are rare and encoded each time.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "engine/base/aligned_buffer.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// One thread at a time.
class PieceCache {
public:
    static constexpr std::size_t kMaxBytes = 15;
    static constexpr std::size_t kMaxIds = 7;

    /// A piece's bytes, padded by zeros, with its length in the last byte; all zero for none.
    struct Key {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        bool operator==(const Key&) const = default;
    };
    struct Entry {
        Key key;
        std::array<std::uint16_t, kMaxIds> ids;
        std::uint16_t count;
    };

    PieceCache() : m_sets(kSets) {}

    /// text.substr(begin, length) as a key; 1 <= length <= kMaxBytes.
    static Key makeKey(std::string_view text, std::size_t begin, std::size_t length) {
        Key key;
        if (text.size() - begin >= 16) {  // load more than is wanted, and clear it
            std::memcpy(&key, text.data() + begin, 16);
            const std::uint64_t bits = 8 * length;
            const std::uint64_t ones = ~std::uint64_t{0};
            key.low &= bits >= 64 ? ones : ones >> (64 - bits);
            key.high &= bits <= 64 ? 0 : ones >> (128 - bits);
        } else {
            std::memcpy(&key, text.data() + begin, length);
        }
        key.high |= std::uint64_t{length} << 56;
        return key;
    }

    /// The entry of a key, null when it is not here.
    const Entry* find(const Key& key) const {
        const Set& set = m_sets[setOf(key)];
        if (set.ways[0].key == key)
            return &set.ways[0];
        return set.ways[1].key == key ? &set.ways[1] : nullptr;
    }

    /// Remembers up to kMaxIds ids, each below 65,536; the older of the set's entries is forgotten.
    void insert(const Key& key, std::span<const TokenId> ids) {
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

    static std::size_t setOf(const Key& key) {
        const std::uint64_t mixed =
            (key.low ^ key.low >> 32) * 0x9E3779B97F4A7C15u + key.high * 0xC2B2AE3D27D4EB4Fu;
        return static_cast<std::size_t>((mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9u >> (64 - 14));
    }

    AlignedBuffer<Set> m_sets;
};

}  // namespace studio
