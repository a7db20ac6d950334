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

/// Encodes many texts, faster than Tokenizer::encode(), as it keeps what it has learnt of earlier
/// ones. Gives the same ids. One thread at a time; its tokenizer must outlive it.
class TextEncoder {
public:
    virtual ~TextEncoder() = default;

    /// Appends the ids of text.
    virtual void encode(std::string_view text, std::vector<TokenId>& ids) = 0;
};

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

    /// For long texts and for many: see TextEncoder.
    virtual std::unique_ptr<TextEncoder> makeEncoder() const;
    /// What a tokenizer of this name needs to be made again, as text (the merges of a trained BPE);
    /// empty where the name says all.
    virtual std::string definition() const { return {}; }
    /// The first place at or after from where text can be cut in two and each part encoded by
    /// itself without a change in the ids; text.size() when there is none.
    virtual std::size_t safeCut(std::string_view text, std::size_t from) const {
        static_cast<void>(from);
        return text.size();
    }

    std::vector<TokenId> encode(std::string_view text) const {
        std::vector<TokenId> ids;
        encode(text, ids);
        return ids;
    }
};

}  // namespace studio
