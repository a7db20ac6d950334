// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/text_store.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "engine/base/check.h"

namespace studio {
namespace {

// The file: the documents' text, zeros up to a multiple of 8, then for each document one number of
// 64 bits, the place behind its text in the lower 48 and replaced sequences above.
constexpr int kPlaceBits = 48;
constexpr std::uint64_t kPlaceMask = (std::uint64_t{1} << kPlaceBits) - 1;
constexpr int kLengthBits = 25;
constexpr std::uint32_t kLengthMask = (1u << kLengthBits) - 1;
constexpr std::uint64_t kMostReplaced = 127;
static_assert(TextStoreWriter::kLongest <= kLengthMask);

/// Pages that were read are given back after this much, so that reading all of a large file does
/// not fill the memory.
constexpr std::uint64_t kTouchedBytes = 64u << 20;

class StorePart : public CorpusReader {
public:
    StorePart(std::shared_ptr<const TextStore> store, std::uint64_t begin, std::uint64_t end)
        : m_store(std::move(store)), m_begin(begin), m_end(end) {}

    std::uint64_t documents() const override { return m_end - m_begin; }
    CorpusDocument document(std::uint64_t index) const override {
        return m_store->document(m_begin + index);
    }
    std::uint64_t sizeHint(std::uint64_t index) const override {
        return m_store->bytesOf(m_begin + index);
    }

private:
    std::shared_ptr<const TextStore> m_store;
    std::uint64_t m_begin, m_end;
};

}  // namespace

TextStore::TextStore(std::filesystem::path path, MappedFile file, std::uint64_t documents,
                     std::uint64_t textBytes)
    : m_path(std::move(path)),
      m_file(std::move(file)),
      m_documents(documents),
      m_textBytes(textBytes) {}

TextStore::~TextStore() {
    m_file = MappedFile();
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

std::uint64_t TextStore::entry(std::uint64_t index) const {
    std::uint64_t value = 0;
    const std::size_t table = m_file.bytes().size() - 8 * static_cast<std::size_t>(m_documents);
    std::memcpy(&value, m_file.bytes().data() + table + 8 * static_cast<std::size_t>(index),
                sizeof value);
    return value;
}

std::uint64_t TextStore::bytesOf(std::uint64_t index) const {
    return (entry(index) & kPlaceMask) - (index > 0 ? entry(index - 1) & kPlaceMask : 0);
}

CorpusDocument TextStore::document(std::uint64_t index) const {
    STUDIO_CHECK(index < m_documents);
    const std::uint64_t size = bytesOf(index);
    const std::uint64_t end = entry(index) & kPlaceMask;
    CorpusDocument document{std::string(m_file.text().substr(static_cast<std::size_t>(end - size),
                                                             static_cast<std::size_t>(size))),
                            entry(index) >> kPlaceBits};
    constexpr std::uint64_t kPage = 4096;  // a small document touches a page all the same
    if (m_touched.fetch_add(size + kPage / 4) > kTouchedBytes) {
        m_touched = 0;
        m_file.forget();
    }
    return document;
}

std::shared_ptr<const CorpusReader> TextStore::part(std::shared_ptr<const TextStore> store,
                                                    std::uint64_t begin, std::uint64_t end) {
    STUDIO_CHECK(begin < end && end <= store->documents());
    return std::make_shared<StorePart>(std::move(store), begin, end);
}

Result<std::unique_ptr<TextStoreWriter>> TextStoreWriter::create(
    const std::filesystem::path& path) {
    Result<OutputFile> file = OutputFile::create(path);
    if (!file)
        return file.error();
    return std::unique_ptr<TextStoreWriter>(new TextStoreWriter(path, std::move(file).value()));
}

Status TextStoreWriter::add(std::string_view text, std::uint64_t replaced) {
    STUDIO_CHECK(!text.empty() && text.size() <= kLongest);
    m_lengths.push_back(static_cast<std::uint32_t>(text.size()) |
                        static_cast<std::uint32_t>(std::min(replaced, kMostReplaced))
                            << kLengthBits);
    m_textBytes += text.size();
    return m_file.write(text);
}

Result<std::shared_ptr<const TextStore>> TextStoreWriter::finish() {
    STUDIO_CHECK(!m_lengths.empty());
    const std::uint64_t documents = m_lengths.size();
    const std::string padding(static_cast<std::size_t>((8 - m_textBytes % 8) % 8), '\0');
    if (Status status = m_file.write(padding); !status)
        return status.error();
    std::vector<std::uint64_t> entries;
    std::uint64_t place = 0;
    constexpr std::size_t kEntriesAtOnce = 8192;
    while (!m_lengths.empty()) {
        entries.clear();
        for (; !m_lengths.empty() && entries.size() < kEntriesAtOnce; m_lengths.pop_front()) {
            place += m_lengths.front() & kLengthMask;
            entries.push_back(place | std::uint64_t{m_lengths.front() >> kLengthBits}
                                          << kPlaceBits);
        }
        if (Status status = m_file.write(std::as_bytes(std::span(entries))); !status)
            return status.error();
    }
    if (Status status = m_file.commit(); !status)
        return status.error();
    Result<MappedFile> mapped = MappedFile::open(m_path);
    if (!mapped)
        return mapped.error();
    return std::shared_ptr<const TextStore>(
        new TextStore(m_path, std::move(mapped).value(), documents, m_textBytes));
}

}  // namespace studio
