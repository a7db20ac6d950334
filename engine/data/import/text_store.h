// SPDX-License-Identifier: GPL-3.0-or-later
// TextStore: documents after the import, in one file that is mapped, so that they can be read in
// any order and by many threads while memory stays small. A working file: it is not kept, and goes
// away with the last reader.
#pragma once

#include <atomic>
#include <deque>
#include <filesystem>
#include <memory>

#include "engine/data/corpus_reader.h"
#include "engine/data/output_file.h"
#include "engine/platform/mapped_file.h"

namespace studio {

/// Any thread. Removes its file at the end.
class TextStore {
public:
    ~TextStore();
    TextStore(const TextStore&) = delete;
    TextStore& operator=(const TextStore&) = delete;

    std::uint64_t documents() const { return m_documents; }
    std::uint64_t textBytes() const { return m_textBytes; }
    CorpusDocument document(std::uint64_t index) const;
    std::uint64_t bytesOf(std::uint64_t index) const;

    /// Documents [begin, end) of a store as a corpus; begin < end.
    static std::shared_ptr<const CorpusReader> part(std::shared_ptr<const TextStore> store,
                                                    std::uint64_t begin, std::uint64_t end);

private:
    friend class TextStoreWriter;
    TextStore(std::filesystem::path path, MappedFile file, std::uint64_t documents,
              std::uint64_t textBytes);
    std::uint64_t entry(std::uint64_t index) const;

    std::filesystem::path m_path;
    MappedFile m_file;
    std::uint64_t m_documents, m_textBytes;
    mutable std::atomic<std::uint64_t> m_touched{0};
};

/// One thread at a time. What was not finished is removed.
class TextStoreWriter {
public:
    /// The longest document that fits.
    static constexpr std::size_t kLongest = 16u << 20;

    /// The folder must exist. Errors name the file.
    static Result<std::unique_ptr<TextStoreWriter>> create(const std::filesystem::path& path);

    /// text: not empty, at most kLongest bytes. replaced is kept up to 127.
    Status add(std::string_view text, std::uint64_t replaced);
    std::uint64_t documents() const { return m_lengths.size(); }
    std::uint64_t textBytes() const { return m_textBytes; }
    /// At least one document is needed.
    Result<std::shared_ptr<const TextStore>> finish();

private:
    TextStoreWriter(std::filesystem::path path, OutputFile file)
        : m_path(std::move(path)), m_file(std::move(file)) {}

    std::filesystem::path m_path;
    OutputFile m_file;
    std::deque<std::uint32_t> m_lengths;  // 25 bits, then 7 of replaced sequences
    std::uint64_t m_textBytes = 0;
};

}  // namespace studio
