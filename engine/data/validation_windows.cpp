// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/validation_windows.h"

#include <algorithm>
#include <numbers>

#include "engine/base/check.h"

namespace studio {

ValidationWindows::ValidationWindows(const TokenStore& store, int length, std::uint64_t limit)
    : ValidationWindows(store, length, limit, {0, store.size()}) {}

ValidationWindows::ValidationWindows(const TokenStore& store, int length, std::uint64_t limit,
                                     const TokenRange& part)
    : m_store(store), m_length(length), m_begin(part.begin) {
    STUDIO_CHECK(length > 0 && limit > 0 && part.end <= store.size() &&
                 part.size() >= tokensNeeded(length));
    m_count = std::min(limit, (part.size() - 1) / static_cast<std::uint64_t>(length));
}

void ValidationWindows::read(std::uint64_t index, std::span<TokenId> inputs,
                             std::span<TokenId> targets) const {
    const auto length = static_cast<std::size_t>(m_length);
    STUDIO_CHECK(index < m_count && inputs.size() == length && targets.size() == length);
    m_store.read(m_begin + index * length, inputs);
    m_store.read(m_begin + index * length + 1, targets);
}

std::uint64_t ValidationWindows::targetBytes(const Tokenizer& tokenizer) const {
    std::uint64_t bytes = 0;
    for (std::uint64_t i = 1; i <= targets(); ++i)
        bytes += tokenizer.bytes(m_store.id(m_begin + i)).size();
    return bytes;
}

double bitsPerByte(double sumNats, std::uint64_t bytes) {
    STUDIO_CHECK(bytes > 0);
    return sumNats / (std::numbers::ln2 * static_cast<double>(bytes));
}

}  // namespace studio
