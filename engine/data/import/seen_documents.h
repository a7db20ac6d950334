// SPDX-License-Identifier: GPL-3.0-or-later
// SeenDocuments: tells exact duplicates by a hash of 64 bits. Among 20 million documents the chance
// that any two different ones are taken for the same is about 1 in 40,000.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/hash.h"

namespace studio {

/// One thread at a time. Remembers at most kMost documents, in 256 MiB; later ones are not
/// compared with each other.
class SeenDocuments {
public:
    static constexpr std::size_t kMost = 3u << 23;

    /// True when a text like this was added before.
    bool addIsKnown(std::string_view text) {
        const std::uint64_t hash = hash64(text) | 1;  // 0 marks a free place
        std::size_t at = placeOf(m_slots, hash);
        if (m_slots[at] == hash)
            return true;
        if (m_used == kMost)
            return false;
        if (4 * (m_used + 1) > 3 * m_slots.size()) {
            std::vector<std::uint64_t> larger(2 * m_slots.size(), 0);
            for (const std::uint64_t slot : m_slots)
                if (slot != 0)
                    larger[placeOf(larger, slot)] = slot;
            m_slots.swap(larger);
            at = placeOf(m_slots, hash);
        }
        m_slots[at] = hash;
        ++m_used;
        return false;
    }
    bool full() const { return m_used == kMost; }

private:
    static std::size_t placeOf(const std::vector<std::uint64_t>& slots, std::uint64_t hash) {
        const std::size_t mask = slots.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash >> 20) & mask;
        while (slots[at] != 0 && slots[at] != hash)
            at = (at + 1) & mask;
        return at;
    }

    std::vector<std::uint64_t> m_slots = std::vector<std::uint64_t>(1u << 12, 0);
    std::size_t m_used = 0;
};

}  // namespace studio
