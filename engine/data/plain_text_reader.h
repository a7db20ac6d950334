// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: documents are parted by a line that holds only <|endoftext|>; a file without such
// lines is one document. Drops a UTF-8 byte order mark, the last line end of the file and documents
// without text; makes CR LF a line feed and invalid UTF-8 U+FFFD. Other encodings are refused.
#pragma once

#include <vector>

#include "engine/data/corpus_reader.h"
#include "engine/platform/mapped_file.h"

namespace studio {

/// The file must not be changed while this is open.
class PlainTextReader : public CorpusReader {
public:
    static Result<std::shared_ptr<const CorpusReader>> open(const std::filesystem::path& path);

    std::uint64_t documents() const override { return m_documents.size(); }
    CorpusDocument document(std::uint64_t index) const override;
    std::uint64_t sizeHint(std::uint64_t index) const override;

private:
    struct Range {
        std::size_t begin, end;
    };

    PlainTextReader(MappedFile file, std::vector<Range> documents)
        : m_file(std::move(file)), m_documents(std::move(documents)) {}
    static std::vector<Range> findDocuments(std::string_view text);

    MappedFile m_file;
    std::vector<Range> m_documents;
};

}  // namespace studio
