// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer: bytes <-> token ids. Implementations: plain bytes, byte-level BPE (GPT-2's table or
// one trained on the corpus).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

using TokenId = std::int32_t;

/// Immutable; any number of threads may use one at once.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    /// Number of ids; every id is in [0, vocabularySize()).
    virtual int vocabularySize() const = 0;
    /// The id that parts documents. Never produced by encode().
    virtual TokenId endOfDocument() const = 0;
    /// For people and run.json: "bytes", "gpt2", "bpe".
    virtual std::string name() const = 0;

    /// Appends the ids of text. Text of any bytes is accepted; decode(encode(text)) == text holds
    /// for all of it ("gpt2": for valid UTF-8; invalid sequences become U+FFFD first).
    virtual void encode(std::string_view text, std::vector<TokenId>& ids) const = 0;
    /// The bytes of one token; empty for endOfDocument() and for ids out of range.
    virtual std::string_view bytes(TokenId id) const = 0;

    std::vector<TokenId> encode(std::string_view text) const {
        std::vector<TokenId> ids;
        encode(text, ids);
        return ids;
    }
};

}  // namespace studio
