// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/bpe_tokenizer.h"

#include "engine/data/gpt2_splitter.h"
#include "engine/data/piece_cache.h"
#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr std::size_t kWorthACache = 64 * 1024;  // bytes of text that repay setting one up

std::array<std::uint8_t, 256> inverse(const std::array<std::uint8_t, 256>& bytes) {
    std::array<std::uint8_t, 256> ids{};
    for (std::size_t id = 0; id < bytes.size(); ++id)
        ids[bytes[id]] = static_cast<std::uint8_t>(id);
    return ids;
}

Status checkMerge(const BpeTable& table, std::size_t k, const PairMap& seen) {
    const auto fail = [k](const std::string& what) {
        return Error{"Merge " + std::to_string(k + 1) + " of the tokenizer " + what +
                     ": the table is damaged; take it anew from where it came."};
    };
    const BpeMerge& merge = table.merges[k];
    for (const TokenId part : {merge.left, merge.right})
        if (part < 0 || static_cast<std::size_t>(part) >= 256 + k)
            return fail("joins token " + std::to_string(part) + ", but only tokens from 0 to " +
                        std::to_string(255 + k) + " exist before it");
    if (seen.find(static_cast<std::uint32_t>(merge.left),
                  static_cast<std::uint32_t>(merge.right)) != PairMap::kNone)
        return fail("joins the same two tokens as an earlier one");
    return {};
}

}  // namespace

std::array<std::uint8_t, 256> plainByteOrder() {
    std::array<std::uint8_t, 256> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i);
    return bytes;
}

/// Owns the cache of pieces; the tokenizer itself stays immutable.
class BpeTextEncoder : public TextEncoder {
public:
    explicit BpeTextEncoder(const BpeTokenizer& tokenizer) : m_tokenizer(tokenizer) {}

    void encode(std::string_view text, std::vector<TokenId>& ids) override {
        if (m_tokenizer.m_table.repairsUtf8 && validUtf8Prefix(text) < text.size()) {
            std::string repaired;
            appendRepairedUtf8(text, repaired);
            encodeValid(repaired, ids);
        } else {
            encodeValid(text, ids);
        }
    }

private:
    void encodeValid(std::string_view text, std::vector<TokenId>& ids) {
        for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
            end = gpt2PieceEnd(text, begin);
            if (end - begin > PieceKey::kMaxBytes) {
                m_tokenizer.m_encoder.encodePiece(text.substr(begin, end - begin), ids);
                continue;
            }
            const PieceKey key = PieceKey::make(text, begin, end - begin);
            if (const PieceCache::Entry* entry = m_cache.find(key)) {
                ids.insert(ids.end(), entry->ids.begin(), entry->ids.begin() + entry->count);
                continue;
            }
            const std::size_t before = ids.size();
            m_tokenizer.m_encoder.encodePiece(text.substr(begin, end - begin), ids);
            const auto made = std::span<const TokenId>(ids).subspan(before);
            if (made.size() <= PieceCache::kMaxIds)
                m_cache.insert(key, made);
        }
    }

    const BpeTokenizer& m_tokenizer;
    PieceCache m_cache;
};

Result<std::shared_ptr<const BpeTokenizer>> BpeTokenizer::create(BpeTable table) {
    if (table.merges.size() > BpeTable::kMaxMerges)
        return Error{"The tokenizer has " + std::to_string(table.merges.size()) +
                     " merges, but at most " + std::to_string(BpeTable::kMaxMerges) +
                     " are possible: take a smaller vocabulary."};
    std::string bytes(table.bytes.begin(), table.bytes.end());
    std::vector<std::uint32_t> ends(256);
    for (std::uint32_t id = 0; id < 256; ++id)
        ends[id] = id + 1;
    PairMap seen(table.merges.size());
    for (std::size_t k = 0; k < table.merges.size(); ++k) {
        if (Status status = checkMerge(table, k, seen); !status)
            return status.error();
        const auto [left, right] = table.merges[k];
        seen.findOrInsert(static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right), 0);
        const std::size_t before = bytes.size();
        for (const TokenId part : {left, right}) {
            const std::size_t at = part == 0 ? 0 : ends[static_cast<std::size_t>(part) - 1];
            bytes += std::string(bytes, at, ends[static_cast<std::size_t>(part)] - at);
        }
        if (bytes.size() - before > BpeTable::kMaxTokenBytes)
            return Error{"Merge " + std::to_string(k + 1) + " of the tokenizer makes a token of " +
                         std::to_string(bytes.size() - before) + " bytes, but at most " +
                         std::to_string(BpeTable::kMaxTokenBytes) +
                         " are possible: the table is damaged or made for another program."};
        ends.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
    return std::shared_ptr<const BpeTokenizer>(
        new BpeTokenizer(std::move(table), std::move(bytes), std::move(ends)));
}

BpeTokenizer::BpeTokenizer(BpeTable table, std::string bytes, std::vector<std::uint32_t> ends)
    : m_table(std::move(table)),
      m_bytes(std::move(bytes)),
      m_ends(std::move(ends)),
      m_encoder(inverse(m_table.bytes), m_table.merges) {}

void BpeTokenizer::encode(std::string_view text, std::vector<TokenId>& ids) const {
    if (text.size() >= kWorthACache) {
        BpeTextEncoder(*this).encode(text, ids);
        return;
    }
    std::string repaired;
    if (m_table.repairsUtf8 && validUtf8Prefix(text) < text.size()) {
        appendRepairedUtf8(text, repaired);
        text = repaired;
    }
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = gpt2PieceEnd(text, begin);
        m_encoder.encodePiece(text.substr(begin, end - begin), ids);
    }
}

std::string_view BpeTokenizer::bytes(TokenId id) const {
    if (id < 0 || static_cast<std::size_t>(id) >= m_ends.size())
        return {};
    const auto i = static_cast<std::size_t>(id);
    const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[i] - begin);
}

std::unique_ptr<TextEncoder> BpeTokenizer::makeEncoder() const {
    return std::make_unique<BpeTextEncoder>(*this);
}

std::string BpeTokenizer::definition() const {
    std::string text;
    if (m_table.published)
        return text;
    for (const BpeMerge& merge : m_table.merges)
        text += std::to_string(merge.left) + ' ' + std::to_string(merge.right) + '\n';
    return text;
}

std::size_t BpeTokenizer::safeCut(std::string_view text, std::size_t from) const {
    return gpt2SafeCut(text, from);
}

}  // namespace studio
