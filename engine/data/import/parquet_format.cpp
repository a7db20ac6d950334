// SPDX-License-Identifier: GPL-3.0-or-later
// Parquet: one column of strings, each value that is there being a document, row group by row group
// and page by page. A part that is damaged is left out with all behind it in its row group.
#include <algorithm>
#include <cstring>

#include "engine/data/import/corpus_format.h"
#include "engine/data/import/packed_stream.h"
#include "engine/data/import/parquet/parquet_codec.h"
#include "engine/data/import/parquet/parquet_values.h"
#include "engine/data/utf8.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

constexpr std::int64_t kLargestPage = 128 << 20;  ///< Unpacked.
constexpr std::int64_t kMostValues = 4 << 20;     ///< Of a page.

std::string lastName(const std::string& path) { return path.substr(path.rfind('.') + 1); }

Result<const ParquetColumn*> chooseColumn(const ParquetLayout& layout, const CorpusInput& input) {
    std::string known;
    std::vector<const ParquetColumn*> usable;
    for (const ParquetColumn& column : layout.strings)
        if (!column.repeated) {
            usable.push_back(&column);
            known += (known.empty() ? "'" : ", '") + column.name + "'";
        }
    if (usable.empty())
        return Error{input.name + " has no column of texts" +
                     (layout.strings.empty() ? "" : " except in lists") +
                     ": choose a file that has one."};
    const std::string& wanted = input.settings.field;
    for (const ParquetColumn* column : usable)
        if (!wanted.empty() && (column->name == wanted || lastName(column->name) == wanted))
            return column;
    if (!wanted.empty())
        return Error{input.name + " has no column of texts '" + wanted + "': it has " + known +
                     ". Name one of them in the setting 'corpus.field', or leave that empty."};
    for (const std::string_view usual : usualTextFields())
        for (const ParquetColumn* column : usable)
            if (lastName(column->name) == usual)
                return column;
    return *std::ranges::max_element(usable, {}, [](const auto* c) { return c->bytes; });
}

/// Reads the pages of one column's part in one row group.
class ChunkReader {
public:
    ChunkReader(std::string_view file, const ParquetColumn& column, const CorpusInput& input,
                ExpansionLimit& limit)
        : m_file(file), m_column(column), m_input(input), m_limit(limit) {}

    /// Status: of the sink and the limit. whole: false when a part had to be left out.
    Status read(const ParquetChunk& chunk, bool& whole) {
        m_dictionary.clear();
        std::uint64_t at = chunk.begin;
        std::int64_t values = 0;
        while (values < chunk.values && at < chunk.end) {
            const std::string_view left = m_file.substr(static_cast<std::size_t>(at),
                                                        static_cast<std::size_t>(chunk.end - at));
            ParquetPage page;
            whole = readParquetPage(left, page) && page.unpackedBytes <= kLargestPage &&
                    page.values <= kMostValues &&
                    static_cast<std::uint64_t>(page.packedBytes) <= left.size() - page.headerBytes;
            if (!whole)
                return {};
            const std::string_view body =
                left.substr(page.headerBytes, static_cast<std::size_t>(page.packedBytes));
            if (page.kind == ParquetPage::Kind::Dictionary) {
                whole = readDictionary(page, chunk.codec, body);
            } else if (page.kind != ParquetPage::Kind::Other) {
                if (Status status = readValues(page, chunk.codec, body, whole); !status)
                    return status;
                values += page.values;
            }
            if (!whole)
                return {};
            at += page.headerBytes + body.size();
        }
        whole = values >= chunk.values;
        return {};
    }

private:
    bool readDictionary(const ParquetPage& page, ParquetCodec codec, std::string_view body) {
        std::string unused;
        return unpackParquet(codec, body, static_cast<std::size_t>(page.unpackedBytes),
                             m_dictionaryBytes) &&
               decodeParquetStrings(
                   m_dictionaryBytes, static_cast<std::int64_t>(ParquetEncoding::Plain),
                   static_cast<std::size_t>(page.values), {}, unused, m_dictionary);
    }

    Status readValues(const ParquetPage& page, ParquetCodec codec, std::string_view body,
                      bool& whole) {
        std::size_t count = static_cast<std::size_t>(page.values);
        std::string_view bytes;
        whole = page.kind == ParquetPage::Kind::Data ? openPage(page, codec, body, bytes, count)
                                                     : openPageV2(page, codec, body, bytes, count);
        if (!whole)
            return {};
        whole =
            decodeParquetStrings(bytes, page.encoding, count, m_dictionary, m_storage, m_values);
        for (const std::string_view value : m_values) {
            if (Status status = m_limit.add(value.size()); !status)
                return status;
            m_text.clear();
            if (const std::size_t replaced = appendRepairedUtf8(value, m_text); replaced > 0)
                m_input.sink.addReplaced(replaced);
            if (Status status = m_input.sink.add(m_text); !status)
                return status;
        }
        return {};
    }

    /// Levels and values packed together.
    bool openPage(const ParquetPage& page, ParquetCodec codec, std::string_view body,
                  std::string_view& bytes, std::size_t& count) {
        if (!unpackParquet(codec, body, static_cast<std::size_t>(page.unpackedBytes), m_page))
            return false;
        bytes = m_page;
        if (m_column.definitionLevel == 0)
            return true;
        std::uint32_t size = 0;
        if (bytes.size() < sizeof size)
            return false;
        std::memcpy(&size, bytes.data(), sizeof size);
        bytes.remove_prefix(sizeof size);
        if (size > bytes.size())
            return false;
        count = countThere(bytes.substr(0, size), count);
        bytes.remove_prefix(size);
        return true;
    }

    /// Levels first, not packed; then the values.
    bool openPageV2(const ParquetPage& page, ParquetCodec codec, std::string_view body,
                    std::string_view& bytes, std::size_t& count) {
        const std::int64_t most = static_cast<std::int64_t>(body.size());
        if (page.repetitionBytes > most || page.definitionBytes > most - page.repetitionBytes)
            return false;
        const std::int64_t levels = page.definitionBytes + page.repetitionBytes;
        if (levels > page.unpackedBytes)
            return false;
        if (m_column.definitionLevel > 0)
            count = countThere(body.substr(static_cast<std::size_t>(page.repetitionBytes),
                                           static_cast<std::size_t>(page.definitionBytes)),
                               count);
        body.remove_prefix(static_cast<std::size_t>(levels));
        const auto size = static_cast<std::size_t>(page.unpackedBytes - levels);
        if (!page.packed) {
            bytes = body;
            return body.size() == size;
        }
        if (!unpackParquet(codec, body, size, m_page))
            return false;
        bytes = m_page;
        return true;
    }

    std::size_t countThere(std::string_view levels, std::size_t values) const {
        int width = 0;
        while (m_column.definitionLevel >> width != 0)
            ++width;
        HybridDecoder decoder(levels, width);
        std::size_t there = 0;
        std::uint32_t level = 0;
        for (std::size_t i = 0; i < values && decoder.next(level); ++i)
            there += level == static_cast<std::uint32_t>(m_column.definitionLevel);
        return there;
    }

    std::string_view m_file;
    const ParquetColumn& m_column;
    const CorpusInput& m_input;
    ExpansionLimit& m_limit;
    std::string m_dictionaryBytes, m_page, m_storage, m_text;
    std::vector<std::string_view> m_dictionary, m_values;
};

Status readGroups(const CorpusInput& input, const MappedFile& file, const ParquetLayout& layout,
                  const ParquetColumn& column) {
    ExpansionLimit limit(input.name, file.bytes().size());
    ChunkReader reader(file.text(), column, input, limit);
    for (const std::vector<ParquetChunk>& group : layout.groups) {
        const ParquetChunk& chunk = group[column.leaf];
        if (chunk.usable && !isParquetCodecKnown(chunk.codec))
            return Error{input.name + " is packed with " +
                         std::string(parquetCodecName(chunk.codec)) +
                         ", which is not read: save it with Snappy, zstd, gzip or Brotli."};
        bool whole = false;
        if (chunk.usable)
            if (Status status = reader.read(chunk, whole); !status)
                return status;
        if (!whole)
            input.sink.leaveOut(LeftOut::RestOfFile);
        file.forget();
    }
    return {};
}

}  // namespace

Status readParquet(const CorpusInput& input) {
    const Result<MappedFile> file = MappedFile::open(input.path);
    if (!file)
        return file.error();
    const Result<ParquetLayout> layout = readParquetLayout(file.value().text());
    if (!layout)
        return Error{input.name + " " + layout.error().message};
    const Result<const ParquetColumn*> column = chooseColumn(layout.value(), input);
    if (!column)
        return column.error();
    input.sink.describe("UTF-8", column.value()->name);
    return readGroups(input, file.value(), layout.value(), *column.value());
}

}  // namespace studio
