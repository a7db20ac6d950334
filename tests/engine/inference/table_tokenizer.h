// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenizer for tests: a table of words, matched greedily, and an end of document after them.
#pragma once

#include "engine/data/tokenizer.h"

namespace studio::testing {

class TableTokenizer final : public Tokenizer {
public:
    explicit TableTokenizer(std::vector<std::string> words) : m_words(std::move(words)) {}

    /// Every byte is a token.
    static std::shared_ptr<const TableTokenizer> ofBytes() {
        std::vector<std::string> words;
        for (int i = 0; i < 256; ++i)
            words.emplace_back(1, static_cast<char>(i));
        return std::make_shared<const TableTokenizer>(std::move(words));
    }

    int vocabularySize() const override { return static_cast<int>(m_words.size()) + 1; }
    TokenId endOfDocument() const override { return static_cast<TokenId>(m_words.size()); }
    std::string name() const override { return "table"; }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& ids) const override {
        while (!text.empty()) {
            std::size_t longest = 1;
            TokenId best = 0;
            for (std::size_t i = 0; i < m_words.size(); ++i)
                if (text.starts_with(m_words[i]) && m_words[i].size() >= longest) {
                    longest = m_words[i].size();
                    best = static_cast<TokenId>(i);
                }
            ids.push_back(best);
            text.remove_prefix(longest);
        }
    }
    std::string_view bytes(TokenId id) const override {
        return id >= 0 && id < endOfDocument() ? std::string_view(m_words[id]) : std::string_view();
    }

private:
    std::vector<std::string> m_words;
};

}  // namespace studio::testing
