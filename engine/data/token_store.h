// SPDX-License-Identifier: GPL-3.0-or-later
// TokenStore: the token ids of a prepared text, mapped from disk, with the places where documents
// begin and the true number of bytes of their text. Written by TokenStoreWriter.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "engine/base/result.h"
#include "engine/data/tokenizer.h"
#include "engine/platform/mapped_file.h"

namespace studio {

/// Immutable; any number of threads may read at once.
class TokenStore {
public:
    /// Checks the whole file before anything of it is used: sizes against the bytes there, every id
    /// and place, the hash. Each defect is an error of its own that names the file.
    static Result<TokenStore> open(const std::filesystem::path& path);

    /// Number of ids, those between documents included.
    std::uint64_t size() const { return m_size; }
    TokenId id(std::uint64_t index) const;
    /// Copies the ids from begin on; begin + ids.size() <= size().
    void read(std::uint64_t begin, std::span<TokenId> ids) const;

    std::uint64_t documents() const { return m_begins.size(); }
    /// The place of a document's first id. Its ids end one before the next one's first, where
    /// endOfDocument() stands; the last one's at size().
    std::uint64_t documentBegin(std::uint64_t document) const { return m_begins[document]; }

    /// Bytes of the documents' text; what parts them counts none.
    std::uint64_t textBytes() const { return m_textBytes; }
    /// Invalid UTF-8 sequences that were replaced.
    std::uint64_t replaced() const { return m_replaced; }
    int vocabularySize() const { return m_vocabulary; }
    TokenId endOfDocument() const { return m_endOfDocument; }
    const std::string& textHash() const { return m_textHash; }

private:
    TokenStore() = default;

    MappedFile m_file;
    std::span<const std::uint16_t> m_narrow;  // one of the two holds the ids
    std::span<const std::uint32_t> m_wide;
    std::span<const std::uint64_t> m_begins;
    std::uint64_t m_size = 0;
    std::uint64_t m_textBytes = 0;
    std::uint64_t m_replaced = 0;
    int m_vocabulary = 0;
    TokenId m_endOfDocument = 0;
    std::string m_textHash;
};

}  // namespace studio
