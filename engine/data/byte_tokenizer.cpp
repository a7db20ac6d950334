// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/byte_tokenizer.h"

#include <algorithm>

namespace studio {

ByteTokenizer::ByteTokenizer() {
    for (std::size_t i = 0; i < m_bytes.size(); ++i)
        m_bytes[i] = static_cast<char>(i);
}

void ByteTokenizer::encode(std::string_view text, std::vector<TokenId>& ids) const {
    const std::size_t before = ids.size();
    ids.resize(before + text.size());
    std::ranges::transform(text, ids.begin() + static_cast<std::ptrdiff_t>(before),
                           [](char c) { return TokenId{static_cast<unsigned char>(c)}; });
}

std::string_view ByteTokenizer::bytes(TokenId id) const {
    if (id < 0 || id >= 256)
        return {};
    return {m_bytes.data() + id, 1};
}

std::size_t ByteTokenizer::safeCut(std::string_view text, std::size_t from) const {
    return std::min(text.size(), from);
}

}  // namespace studio
