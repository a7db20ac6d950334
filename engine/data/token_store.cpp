// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/token_store.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "engine/base/check.h"
#include "engine/base/checked.h"
#include "engine/base/hash.h"
#include "engine/data/token_store_format.h"

namespace studio {
namespace {

constexpr std::size_t kBytesAtOnce = 64u << 20;

/// The sizes that a header promises, once they are known to fit.
struct Layout {
    std::uint64_t idsBytes;
    std::uint64_t placesAt;
    std::uint64_t fileBytes;
};

std::optional<Layout> layoutOf(const TokenStoreHeader& header) {
    const auto idsBytes = checkedMultiply(header.ids, std::uint64_t{header.idBytes});
    const auto placesBytes = checkedMultiply(header.documents, std::uint64_t{8});
    if (!idsBytes || !placesBytes)
        return std::nullopt;
    const auto padded = checkedAdd(*idsBytes, paddingAfterIds(*idsBytes));
    const auto placesAt = padded ? checkedAdd(*padded, std::uint64_t{sizeof header}) : padded;
    const auto fileBytes = placesAt ? checkedAdd(*placesAt, *placesBytes) : placesAt;
    if (!fileBytes)
        return std::nullopt;
    return Layout{*idsBytes, *placesAt, *fileBytes};
}

/// What is wrong with the header's fields by themselves; empty when nothing is.
std::string defectOf(const TokenStoreHeader& header) {
    if (header.magic != TokenStoreHeader::kMagic)
        return "is not a token file";
    if (header.version != TokenStoreHeader::kVersion)
        return "has version " + std::to_string(header.version) + ", but this program reads " +
               std::to_string(TokenStoreHeader::kVersion);
    if (header.idBytes != 2 && header.idBytes != 4)
        return "has ids of " + std::to_string(header.idBytes) + " bytes, but 2 or 4 are possible";
    if (header.ids == 0 || header.documents == 0)
        return "holds no tokens";
    if (header.vocabulary > static_cast<std::uint32_t>(std::numeric_limits<TokenId>::max()) ||
        header.endOfDocument >= header.vocabulary)
        return "has " + std::to_string(header.endOfDocument) +
               " for the end of a document in a vocabulary of " + std::to_string(header.vocabulary);
    return {};
}

template <class Id>
std::string defectOfIds(std::span<const Id> ids, std::span<const std::uint64_t> begins,
                        const TokenStoreHeader& header, const MappedFile& file) {
    std::uint64_t ends = 0;
    Id largest = 0;
    constexpr std::size_t kIdsAtOnce = kBytesAtOnce / sizeof(Id);
    for (std::size_t at = 0; at < ids.size(); at += kIdsAtOnce) {
        for (const Id id : ids.subspan(at, std::min(kIdsAtOnce, ids.size() - at))) {
            largest = std::max(largest, id);
            ends += id == header.endOfDocument;
        }
        file.forget();
    }
    if (largest >= header.vocabulary)
        return "holds the id " + std::to_string(largest) + ", but its vocabulary has " +
               std::to_string(header.vocabulary);
    if (ends + 1 != begins.size())
        return "has " + std::to_string(ends) + " ends of documents for " +
               std::to_string(begins.size()) + " documents";
    constexpr std::size_t kDocumentsAtOnce = 1024;  // each may bring in 64 KiB
    for (std::size_t d = 0; d < begins.size(); ++d) {
        if (d % kDocumentsAtOnce == 0)
            file.forget();
        const bool inOrder = d == 0 ? begins[0] == 0 : begins[d] > begins[d - 1] + 1;
        if (!inOrder || begins[d] >= ids.size() ||
            (d > 0 && ids[begins[d] - 1] != header.endOfDocument))
            return "says that document " + std::to_string(d + 1) + " begins at id " +
                   std::to_string(begins[d]) + ", where none begins";
    }
    return {};
}

template <class T>
std::span<const T> viewOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

}  // namespace

Result<TokenStore> TokenStore::open(const std::filesystem::path& path) {
    const auto fail = [&](const std::string& what) {
        return Error{"Token file '" + path.string() + "' " + what +
                     ": it is damaged or no token file; prepare the text anew."};
    };
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const std::span<const std::byte> bytes = file.value().bytes();
    TokenStoreHeader header;
    if (bytes.size() < sizeof header)
        return fail("has " + std::to_string(bytes.size()) + " bytes, fewer than its header's " +
                    std::to_string(sizeof header));
    std::memcpy(&header, bytes.data(), sizeof header);
    if (const std::string defect = defectOf(header); !defect.empty())
        return fail(defect);
    const std::optional<Layout> layout = layoutOf(header);
    if (!layout || layout->fileBytes != bytes.size())
        return fail("promises " +
                    (layout ? std::to_string(layout->fileBytes) : std::string("countless")) +
                    " bytes but has " + std::to_string(bytes.size()));

    const auto idsEnd = sizeof header + static_cast<std::size_t>(layout->idsBytes);
    const auto ids = bytes.subspan(sizeof header, static_cast<std::size_t>(layout->idsBytes));
    const auto places = bytes.subspan(static_cast<std::size_t>(layout->placesAt));
    const auto padding = bytes.subspan(idsEnd, static_cast<std::size_t>(layout->placesAt) - idsEnd);
    ContentHash hash;
    for (std::size_t at = 0; at < ids.size(); at += kBytesAtOnce) {
        hash.add(ids.subspan(at, std::min(kBytesAtOnce, ids.size() - at)));
        file.value().forget();  // a large file must not fill the memory
    }
    hash.add(places);
    hash.add(bytes.first(kHashedHeaderBytes));
    if (hash.hex() != std::string_view(header.hash.data(), header.hash.size()) ||
        std::ranges::any_of(padding, [](std::byte b) { return b != std::byte{0}; }))
        return fail("does not have the content that its hash promises");

    TokenStore store;
    store.m_begins = viewOf<std::uint64_t>(places);
    if (header.idBytes == 2)
        store.m_narrow = viewOf<std::uint16_t>(ids);
    else
        store.m_wide = viewOf<std::uint32_t>(ids);
    const std::string defect =
        header.idBytes == 2 ? defectOfIds(store.m_narrow, store.m_begins, header, file.value())
                            : defectOfIds(store.m_wide, store.m_begins, header, file.value());
    if (!defect.empty())
        return fail(defect);
    file.value().forget();
    store.m_file = std::move(file).value();
    store.m_size = header.ids;
    store.m_textBytes = header.textBytes;
    store.m_replaced = header.replaced;
    store.m_vocabulary = static_cast<int>(header.vocabulary);
    store.m_endOfDocument = static_cast<TokenId>(header.endOfDocument);
    store.m_textHash.assign(header.textHash.begin(), header.textHash.end());
    return store;
}

TokenId TokenStore::id(std::uint64_t index) const {
    STUDIO_CHECK(index < m_size);
    return static_cast<TokenId>(m_narrow.empty() ? m_wide[index] : m_narrow[index]);
}

void TokenStore::read(std::uint64_t begin, std::span<TokenId> ids) const {
    STUDIO_CHECK(ids.size() <= m_size && begin <= m_size - ids.size());
    const auto copy = [&](const auto& from) {
        const auto part = from.subspan(static_cast<std::size_t>(begin), ids.size());
        std::ranges::transform(part, ids.begin(), [](auto id) { return static_cast<TokenId>(id); });
    };
    if (m_narrow.empty())
        copy(m_wide);
    else
        copy(m_narrow);
}

}  // namespace studio
