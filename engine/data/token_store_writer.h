// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a token file (see token_store_format.h), document by document. Until finish() has
// succeeded there is no file of that name; what was begun and not finished is removed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/hash.h"
#include "engine/base/result.h"
#include "engine/data/output_file.h"
#include "engine/data/token_store_format.h"
#include "engine/data/tokenizer.h"

namespace studio {

/// One thread at a time.
class TokenStoreWriter {
public:
    static Result<std::unique_ptr<TokenStoreWriter>> create(const std::filesystem::path& path,
                                                            const Tokenizer& tokenizer);

    /// Begins a document; its ids follow by append(). Every document needs at least one id. The
    /// text is only counted and hashed.
    Status beginDocument(std::string_view text, std::uint64_t replaced);
    /// Ids of the document begun last; none of them the end of a document.
    Status append(std::span<const TokenId> ids);
    /// Completes the file under its name. At least one document is needed.
    Status finish();

    /// Ids so far, those between documents included.
    std::uint64_t size() const { return m_header.ids; }
    std::uint64_t documents() const { return m_begins.size(); }
    /// The place of a document's first id.
    std::uint64_t documentBegin(std::uint64_t document) const { return m_begins[document]; }

private:
    explicit TokenStoreWriter(OutputFile file) : m_file(std::move(file)) {}

    OutputFile m_file;
    TokenStoreHeader m_header;
    ContentHash m_hash;
    ContentHash m_textHash;
    std::vector<std::uint64_t> m_begins;
    std::vector<std::byte> m_buffer;
};

}  // namespace studio
