// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/token_store_writer.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "engine/base/check.h"

namespace studio {
namespace {

void setHash(std::array<char, 32>& field, const ContentHash& hash) {
    const std::string hex = hash.hex();
    STUDIO_CHECK(hex.size() == field.size());
    std::ranges::copy(hex, field.begin());
}

}  // namespace

Result<std::unique_ptr<TokenStoreWriter>> TokenStoreWriter::create(
    const std::filesystem::path& path, const Tokenizer& tokenizer) {
    Result<OutputFile> file = OutputFile::create(path);
    if (!file)
        return file.error();
    std::unique_ptr<TokenStoreWriter> writer(new TokenStoreWriter(std::move(file).value()));
    writer->m_header.vocabulary = static_cast<std::uint32_t>(tokenizer.vocabularySize());
    writer->m_header.endOfDocument = static_cast<std::uint32_t>(tokenizer.endOfDocument());
    writer->m_header.idBytes = tokenizer.vocabularySize() <= 65536 ? 2 : 4;
    // The header's place; what it holds is known at the end.
    if (Status status = writer->m_file.write(std::as_bytes(std::span(&writer->m_header, 1)));
        !status)
        return status.error();
    return writer;
}

Status TokenStoreWriter::beginDocument(std::string_view text, std::uint64_t replaced) {
    STUDIO_CHECK(m_begins.empty() || m_begins.back() < m_header.ids);
    if (!m_begins.empty()) {
        const auto end = static_cast<TokenId>(m_header.endOfDocument);
        if (Status status = append({&end, 1}); !status)
            return status;
    }
    m_begins.push_back(m_header.ids);
    ++m_header.documents;
    m_header.textBytes += text.size();
    m_header.replaced += replaced;
    m_textHash.add(std::to_string(text.size()) + '\n');
    m_textHash.add(text);
    return {};
}

Status TokenStoreWriter::append(std::span<const TokenId> ids) {
    std::span<const std::byte> bytes = std::as_bytes(ids);
    if (m_header.idBytes == 2) {
        m_buffer.resize(2 * ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto narrow = static_cast<std::uint16_t>(ids[i]);
            std::memcpy(m_buffer.data() + 2 * i, &narrow, 2);
        }
        bytes = m_buffer;
    }
    m_header.ids += ids.size();
    m_hash.add(bytes);
    return m_file.write(bytes);
}

Status TokenStoreWriter::finish() {
    STUDIO_CHECK(!m_begins.empty() && m_begins.back() < m_header.ids);
    const std::uint64_t idsBytes = m_header.ids * m_header.idBytes;
    const std::array<std::byte, 8> zeros{};
    const auto padding = static_cast<std::size_t>(paddingAfterIds(idsBytes));
    if (Status status = m_file.write(std::span(zeros).first(padding)); !status)
        return status;
    const auto places = std::as_bytes(std::span(m_begins));
    if (Status status = m_file.write(places); !status)
        return status;
    setHash(m_header.textHash, m_textHash);
    const auto header = std::as_bytes(std::span(&m_header, 1));
    m_hash.add(places);
    m_hash.add(header.first(kHashedHeaderBytes));
    setHash(m_header.hash, m_hash);
    if (Status status = m_file.writeAtStart(header); !status)
        return status;
    return m_file.commit();
}

}  // namespace studio
