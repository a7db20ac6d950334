// SPDX-License-Identifier: GPL-3.0-or-later
// A hash map from a pair of token ids (each below 65,536) to a 32-bit number: the heart of merging
// byte pairs and of finding which to merge. Open addressing with linear probing; never forgets.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/check.h"

namespace studio {

class PairMap {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;

    explicit PairMap(std::size_t expected = 0) { rehash(expected); }

    std::size_t size() const { return m_size; }

    /// The pair's value, kNone when it has none.
    std::uint32_t find(std::uint32_t left, std::uint32_t right) const {
        return m_slots[slotOf(left << 16 | right)].value;
    }

    /// The pair's value, which is set to value (not kNone) first when it has none.
    std::uint32_t findOrInsert(std::uint32_t left, std::uint32_t right, std::uint32_t value) {
        STUDIO_CHECK(value != kNone);
        Slot* slot = &m_slots[slotOf(left << 16 | right)];
        if (slot->value != kNone)
            return slot->value;
        if (2 * (m_size + 1) > m_slots.size()) {
            rehash(2 * m_size);
            slot = &m_slots[slotOf(left << 16 | right)];
        }
        ++m_size;
        *slot = {left << 16 | right, value};
        return value;
    }

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t value = kNone;
    };

    /// Where the key is, or the empty slot where it would go.
    std::size_t slotOf(std::uint32_t key) const {
        std::size_t i = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15u >> m_shift);
        while (m_slots[i].value != kNone && m_slots[i].key != key)
            i = (i + 1) & (m_slots.size() - 1);
        return i;
    }

    void rehash(std::size_t expected) {
        const std::size_t capacity = std::bit_ceil(2 * expected + 16);
        std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(capacity, Slot{});
        m_shift = 64 - std::countr_zero(capacity);
        for (const Slot& slot : old)
            if (slot.value != kNone)
                m_slots[slotOf(slot.key)] = slot;
    }

    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
    int m_shift = 0;
};

}  // namespace studio
