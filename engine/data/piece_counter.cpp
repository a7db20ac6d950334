// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/piece_counter.h"

#include <algorithm>
#include <bit>

#include "engine/data/gpt2_splitter.h"

namespace studio {

void PieceCounter::add(std::string_view text) {
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = gpt2PieceEnd(text, begin);
        for (std::size_t at = begin; at < end; at += kMaxPiece) {
            const std::size_t length = std::min(kMaxPiece, end - at);
            if (length <= PieceKey::kMaxBytes)
                addShort(PieceKey::make(text, at, length), 1);
            else
                ++m_long[std::string(text.substr(at, length))];
        }
    }
}

void PieceCounter::add(const PieceCounter& other) {
    for (const Slot& slot : other.m_slots)
        if (slot.count > 0)
            addShort(slot.key, slot.count);
    for (const auto& [piece, count] : other.m_long)
        m_long[piece] += count;
}

void PieceCounter::addShort(const PieceKey& key, std::uint64_t count) {
    const std::size_t mask = m_slots.size() - 1;
    const int shift = 64 - std::countr_zero(m_slots.size());
    std::size_t i = static_cast<std::size_t>(key.hash() >> shift);
    while (m_slots[i].count > 0 && m_slots[i].key != key)
        i = (i + 1) & mask;
    if (m_slots[i].count == 0) {
        if (2 * (m_used + 1) > m_slots.size()) {
            grow();
            addShort(key, count);
            return;
        }
        ++m_used;
        m_slots[i].key = key;
    }
    m_slots[i].count += count;
}

void PieceCounter::grow() {
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(4 * m_slots.size()));
    m_used = 0;
    for (const Slot& slot : old)
        if (slot.count > 0)
            addShort(slot.key, slot.count);
}

std::vector<std::pair<std::string, std::uint64_t>> PieceCounter::counts() const {
    std::vector<std::pair<std::string, std::uint64_t>> result(m_long.begin(), m_long.end());
    for (const Slot& slot : m_slots)
        if (slot.count > 0)
            result.emplace_back(slot.key.bytes(), slot.count);
    return result;
}

}  // namespace studio
