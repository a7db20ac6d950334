// SPDX-License-Identifier: GPL-3.0-or-later
// The plainest tokenizer: each byte is a token, its id the byte's value; 256 ends a document.
#pragma once

#include <array>

#include "engine/data/tokenizer.h"

namespace studio {

class ByteTokenizer : public Tokenizer {
public:
    ByteTokenizer();

    int vocabularySize() const override { return 257; }
    TokenId endOfDocument() const override { return 256; }
    std::string name() const override { return "bytes"; }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& ids) const override;
    std::string_view bytes(TokenId id) const override;
    std::size_t safeCut(std::string_view text, std::size_t from) const override;

private:
    std::array<char, 256> m_bytes{};
};

}  // namespace studio
