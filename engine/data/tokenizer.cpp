// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/tokenizer.h"

namespace studio {
namespace {

/// For tokenizers that gain nothing from what they have seen before.
class DirectEncoder : public TextEncoder {
public:
    explicit DirectEncoder(const Tokenizer& tokenizer) : m_tokenizer(tokenizer) {}
    void encode(std::string_view text, std::vector<TokenId>& ids) override {
        m_tokenizer.encode(text, ids);
    }

private:
    const Tokenizer& m_tokenizer;
};

}  // namespace

std::unique_ptr<TextEncoder> Tokenizer::makeEncoder() const {
    return std::make_unique<DirectEncoder>(*this);
}

}  // namespace studio
