// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/plain_text_reader.h"

#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr std::string_view kSeparator = "<|endoftext|>";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Length of the line end at text[at], 0 when there is none.
std::size_t lineEndLength(std::string_view text, std::size_t at) {
    const std::string_view two = text.substr(at, 2);
    if (two == "\r\n")
        return 2;
    return two.starts_with('\n') ? 1 : 0;
}

/// end without the line end that stands before it.
std::size_t withoutLineEnd(std::string_view text, std::size_t begin, std::size_t end) {
    if (end > begin && text[end - 1] == '\n')
        --end;
    else
        return end;
    return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

std::string withoutCarriageReturns(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            result.push_back(text[i]);
    return result;
}

}  // namespace

Result<std::shared_ptr<const CorpusReader>> PlainTextReader::open(
    const std::filesystem::path& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const std::string_view text = file.value().text();
    const std::string name = "'" + path.string() + "'";
    if (text.empty())
        return Error{name + " is empty: choose a file that holds text."};
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return Error{name + " is not plain text: it has a NUL byte at position " +
                     std::to_string(nul) + ". Save it as text in the encoding UTF-8."};
    std::vector<Range> documents = findDocuments(text);
    if (documents.empty())
        return Error{name + " holds separators or line ends, but no text: choose another file."};
    return std::shared_ptr<const CorpusReader>(
        new PlainTextReader(std::move(file).value(), std::move(documents)));
}

std::vector<PlainTextReader::Range> PlainTextReader::findDocuments(std::string_view text) {
    std::vector<Range> documents;
    std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const std::size_t start = begin;
    const auto add = [&](std::size_t end) {
        end = withoutLineEnd(text, begin, end);
        if (end > begin)
            documents.push_back({begin, end});
    };
    for (std::size_t at = text.find(kSeparator, begin); at != std::string_view::npos;) {
        const std::size_t after = at + kSeparator.size();
        const bool beginsLine = at == start || text[at - 1] == '\n';
        const std::size_t lineEnd = lineEndLength(text, after);
        if (beginsLine && (lineEnd > 0 || after == text.size())) {
            add(at);
            begin = after + lineEnd;
        }
        at = text.find(kSeparator, after);
    }
    add(text.size());
    return documents;
}

CorpusDocument PlainTextReader::document(std::uint64_t index) const {
    const auto [begin, end] = m_documents[index];
    const std::string_view raw = m_file.text().substr(begin, end - begin);
    CorpusDocument document;
    document.replaced = raw.find('\r') == std::string_view::npos
                            ? appendRepairedUtf8(raw, document.text)
                            : appendRepairedUtf8(withoutCarriageReturns(raw), document.text);
    return document;
}

std::uint64_t PlainTextReader::sizeHint(std::uint64_t index) const {
    return m_documents[index].end - m_documents[index].begin;
}

}  // namespace studio
