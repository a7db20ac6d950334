// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how often each piece (word) occurs in text cut as GPT-2 does: what a vocabulary is trained
// on. Pieces of more than kMaxPiece bytes are counted in parts of that length, so that text without
// word breaks cannot make training quadratic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/data/piece_key.h"

namespace studio {

/// One thread at a time.
class PieceCounter {
public:
    static constexpr std::size_t kMaxPiece = 256;

    PieceCounter() : m_slots(kStartSlots) {}

    void add(std::string_view text);
    void add(const PieceCounter& other);

    /// Every piece with its count, in no particular order.
    std::vector<std::pair<std::string, std::uint64_t>> counts() const;

private:
    static constexpr std::size_t kStartSlots = 1u << 14;
    struct Slot {
        PieceKey key;
        std::uint64_t count = 0;
    };

    void addShort(const PieceKey& key, std::uint64_t count);
    void grow();

    std::vector<Slot> m_slots;  // open addressing, at most half full
    std::size_t m_used = 0;
    std::unordered_map<std::string, std::uint64_t> m_long;
};

}  // namespace studio
