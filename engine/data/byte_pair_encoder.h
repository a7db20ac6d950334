// SPDX-License-Identifier: GPL-3.0-or-later
// Merges the byte pairs of one piece of text: again and again the adjacent pair whose merge comes
// first in the table, the leftmost of equals. Short pieces by repeated search, long ones by a heap
// over a linked list, n log n for a piece of n bytes. Does not cut text into pieces.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/data/pair_map.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// Merge k of a table makes token 256 + k of the tokens left and right.
struct BpeMerge {
    TokenId left = 0;
    TokenId right = 0;
    bool operator==(const BpeMerge&) const = default;
};

/// Immutable; any number of threads may use one at once.
class BytePairEncoder {
public:
    /// byteIds[b] is the id of byte b. The parts of each merge are below its own id, all ids below
    /// 65,536 and no pair occurs twice: the caller has checked.
    BytePairEncoder(const std::array<std::uint8_t, 256>& byteIds, std::span<const BpeMerge> merges);

    /// Appends the ids of a piece of any bytes and length.
    void encodePiece(std::string_view piece, std::vector<TokenId>& ids) const;

private:
    static constexpr std::size_t kShort = 40;

    void encodeShort(std::string_view piece, std::vector<TokenId>& ids) const;
    void encodeLong(std::string_view piece, std::vector<TokenId>& ids) const;
    std::uint32_t idOf(char c) const { return m_byteIds[static_cast<unsigned char>(c)]; }

    std::array<std::uint8_t, 256> m_byteIds;
    PairMap m_merged;  // pair -> id of the merged token; the lower the earlier in the table
};

}  // namespace studio
