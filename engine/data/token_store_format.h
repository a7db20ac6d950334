// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a token file, for its writer and its reader: this header, the ids (2 or 4 bytes
// each, zeros up to a multiple of 8), then for each document the place of its first id (8 bytes
// each). Numbers are little-endian.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace studio {

struct TokenStoreHeader {
    static_assert(std::endian::native == std::endian::little);
    static constexpr std::array<char, 8> kMagic = {'T', 'S', 'T', 'O', 'K', 'E', 'N', 'S'};
    static constexpr std::uint32_t kVersion = 1;

    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t idBytes = 0;        ///< 2 where the vocabulary has at most 65,536 ids, else 4.
    std::uint64_t ids = 0;            ///< Ends of documents included.
    std::uint64_t documents = 0;      ///< One id parts a document from the next.
    std::uint64_t textBytes = 0;      ///< Of the documents; what parts them has none.
    std::uint64_t replaced = 0;       ///< Invalid UTF-8 sequences that became U+FFFD.
    std::uint32_t vocabulary = 0;     ///< All ids are below it.
    std::uint32_t endOfDocument = 0;  ///< The id between documents.
    std::array<char, 32> textHash{};  ///< ContentHash of the documents' text.
    std::array<char, 32> hash{};      ///< ContentHash of ids, places and the fields above.
};
static_assert(sizeof(TokenStoreHeader) == 120);

/// Bytes of the header that its hash covers.
inline constexpr std::size_t kHashedHeaderBytes = offsetof(TokenStoreHeader, hash);

/// Zeros between the ids and the places.
constexpr std::uint64_t paddingAfterIds(std::uint64_t idsBytes) { return (8 - idsBytes % 8) % 8; }

}  // namespace studio
