// SPDX-License-Identifier: GPL-3.0-or-later
// The windows on which a model is evaluated: window i reads ids i * length .. (i + 1) * length - 1
// of the validation part from an empty context and predicts the ids one further. Every target
// counts the same; bits per byte are over the bytes of the targets' text.
#pragma once

#include <cstdint>
#include <span>

#include "engine/data/corpus_parts.h"
#include "engine/data/token_store.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// Immutable; any thread. The store must outlive it.
class ValidationWindows {
public:
    /// Ids that a store must have for one window.
    static std::uint64_t tokensNeeded(int length) { return static_cast<std::uint64_t>(length) + 1; }

    /// As many windows as there are in the store, but at most limit (>= 1).
    ValidationWindows(const TokenStore& store, int length, std::uint64_t limit);
    /// The same of a part of the store: windows are counted from its first id.
    ValidationWindows(const TokenStore& store, int length, std::uint64_t limit,
                      const TokenRange& part);

    std::uint64_t count() const { return m_count; }
    int length() const { return m_length; }
    std::uint64_t targets() const { return m_count * static_cast<std::uint64_t>(m_length); }

    /// Window index (< count()) into inputs and targets, each [length].
    void read(std::uint64_t index, std::span<TokenId> inputs, std::span<TokenId> targets) const;

    /// Bytes of the text of all targets; the end of a document has none.
    std::uint64_t targetBytes(const Tokenizer& tokenizer) const;

private:
    const TokenStore& m_store;
    int m_length;
    std::uint64_t m_begin, m_count;
};

/// Bits per byte from the sum of the targets' losses in nats. bytes > 0.
double bitsPerByte(double sumNats, std::uint64_t bytes);

}  // namespace studio
