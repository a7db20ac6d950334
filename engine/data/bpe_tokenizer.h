// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level BPE: text is cut into pieces as GPT-2 does, and byte pairs are merged inside each. Ids
// below 256 are bytes, 256 + k is what merge k makes, the last id ends a document. Holds GPT-2's
// table as well as one trained on the corpus; where tables come from is not its business.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/data/byte_pair_encoder.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// What makes a byte-level BPE.
struct BpeTable {
    static constexpr std::size_t kMaxMerges = 65536 - 256 - 1;
    static constexpr std::size_t kMaxTokenBytes = 256;

    std::string name;
    std::array<std::uint8_t, 256> bytes{};  ///< The byte of each id below 256: a permutation.
    std::vector<BpeMerge> merges;
    bool repairsUtf8 = false;  ///< Invalid UTF-8 becomes U+FFFD before it is encoded.
    bool published = false;    ///< The name says all: definition() is empty.
};

/// Ids of single bytes that equal the bytes.
std::array<std::uint8_t, 256> plainByteOrder();

class BpeTokenizer : public Tokenizer {
public:
    /// Errors (hostile tables): too many merges, a merge of what is not yet there, a pair merged
    /// twice, a token longer than kMaxTokenBytes. Each names the merge, counted from 1.
    static Result<std::shared_ptr<const BpeTokenizer>> create(BpeTable table);

    int vocabularySize() const override { return static_cast<int>(m_ends.size()) + 1; }
    TokenId endOfDocument() const override { return static_cast<TokenId>(m_ends.size()); }
    std::string name() const override { return m_table.name; }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& ids) const override;
    std::string_view bytes(TokenId id) const override;
    std::unique_ptr<TextEncoder> makeEncoder() const override;
    /// "left right" of each merge, one a line; empty for a published table.
    std::string definition() const override;
    std::size_t safeCut(std::string_view text, std::size_t from) const override;

    const std::vector<BpeMerge>& merges() const { return m_table.merges; }

private:
    friend class BpeTextEncoder;
    BpeTokenizer(BpeTable table, std::string bytes, std::vector<std::uint32_t> ends);

    BpeTable m_table;
    std::string m_bytes;                // of all tokens, one after the other
    std::vector<std::uint32_t> m_ends;  // where each ends in m_bytes
    BytePairEncoder m_encoder;
};

}  // namespace studio
