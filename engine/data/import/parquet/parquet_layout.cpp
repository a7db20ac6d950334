// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/parquet/parquet_layout.h"

#include <cstring>

#include "engine/data/import/parquet/thrift_reader.h"

namespace studio {
namespace {

constexpr std::string_view kMagic = "PAR1", kLockedMagic = "PARE";
constexpr std::size_t kTailBytes = 8;
constexpr std::int64_t kByteArray = 6;
constexpr std::size_t kMostColumns = 100'000;
using Type = ThriftReader::Type;

/// A node of the tree of columns, in the order of the file (each before its children).
struct Element {
    std::int64_t type = -1, repetition = 0, children = 0;
    std::string name;
};

Element readElement(ThriftReader& reader) {
    Element e;
    reader.structure([&](std::int64_t id, Type type) {
        switch (id) {
            case 1:
                e.type = reader.integer();
                break;
            case 3:
                e.repetition = reader.integer();
                break;
            case 4:
                e.name = reader.binary();
                break;
            case 5:
                e.children = reader.integer();
                break;
            default:
                reader.skip(type);
        }
    });
    return e;
}

/// A chunk, and the bytes it would have unpacked.
ParquetChunk readChunk(ThriftReader& reader, std::uint64_t fileBytes, std::uint64_t& unpacked) {
    ParquetChunk chunk;
    std::int64_t packed = 0, data = 0, dictionary = 0, codec = 0, all = 0;
    bool elsewhere = false;
    const auto metadata = [&](std::int64_t id, Type type) {
        switch (id) {
            case 4:
                codec = reader.integer();
                break;
            case 5:
                chunk.values = reader.integer();
                break;
            case 6:
                all = reader.integer();
                break;
            case 7:
                packed = reader.integer();
                break;
            case 9:
                data = reader.integer();
                break;
            case 11:
                dictionary = reader.integer();
                break;
            default:
                reader.skip(type);
        }
    };
    reader.structure([&](std::int64_t id, Type type) {
        if (id == 1 && type == ThriftReader::kBinary)
            elsewhere = !reader.binary().empty();
        else if (id == 3 && type == ThriftReader::kStruct)
            reader.structure(metadata);
        else
            reader.skip(type);
    });
    const std::int64_t begin = dictionary > 0 && dictionary < data ? dictionary : data;
    unpacked = all > 0 ? static_cast<std::uint64_t>(all) : 0;
    chunk.usable =
        !elsewhere && begin >= static_cast<std::int64_t>(kMagic.size()) && packed > 0 &&
        chunk.values >= 0 && codec >= 0 && codec <= 7 &&
        static_cast<std::uint64_t>(begin) < fileBytes &&
        static_cast<std::uint64_t>(packed) <= fileBytes - static_cast<std::uint64_t>(begin);
    if (chunk.usable) {
        chunk.begin = static_cast<std::uint64_t>(begin);
        chunk.end = chunk.begin + static_cast<std::uint64_t>(packed);
        chunk.codec = static_cast<ParquetCodec>(codec);
    }
    return chunk;
}

/// Goes down the tree and keeps the leaves that hold strings.
class LeafFinder {
public:
    LeafFinder(const std::vector<Element>& elements, std::vector<ParquetColumn>& strings)
        : m_elements(elements), m_strings(strings) {}

    /// False when the tree is not whole.
    bool find() {
        if (m_elements.empty())
            return false;
        const std::int64_t children = m_elements[m_next++].children;
        for (std::int64_t i = 0; i < children; ++i)
            if (!visit({}, 0, false, 0))
                return false;
        return m_next == m_elements.size();
    }
    std::size_t leaves() const { return m_leaf; }

private:
    bool visit(const std::string& prefix, int level, bool repeated, int depth) {
        constexpr int kDeepest = 64;
        if (m_next == m_elements.size() || depth > kDeepest)
            return false;
        const Element& e = m_elements[m_next++];
        level += e.repetition != 0;
        repeated = repeated || e.repetition == 2;
        const std::string path = prefix.empty() ? e.name : prefix + "." + e.name;
        if (e.children <= 0) {
            if (e.type == kByteArray)
                m_strings.push_back({path, m_leaf, level, repeated});
            ++m_leaf;
            return true;
        }
        for (std::int64_t i = 0; i < e.children; ++i)
            if (!visit(path, level, repeated, depth + 1))
                return false;
        return true;
    }

    const std::vector<Element>& m_elements;
    std::vector<ParquetColumn>& m_strings;
    std::size_t m_next = 0, m_leaf = 0;
};

}  // namespace

Result<ParquetLayout> readParquetLayout(std::string_view file) {
    if (file.size() < kMagic.size() + kTailBytes || !file.starts_with(kMagic))
        return Error{
            "is no Parquet file: it does not begin with PAR1. Choose another file, or give it the "
            "suffix of what it is."};
    if (file.ends_with(kLockedMagic))
        return Error{"is an encrypted Parquet file, which cannot be read: save it without a key."};
    if (!file.ends_with(kMagic))
        return Error{
            "is cut off: a Parquet file ends with PAR1 and the list of its parts before it, which "
            "is missing. Get it anew."};
    std::uint32_t footer = 0;
    std::memcpy(&footer, file.data() + file.size() - kTailBytes, sizeof footer);
    if (footer > file.size() - kMagic.size() - kTailBytes)
        return Error{"is damaged: the list of its parts would have " + std::to_string(footer) +
                     " bytes, more than the file. Get it anew."};
    ThriftReader reader(file.substr(file.size() - kTailBytes - footer, footer));
    ParquetLayout layout;
    std::vector<Element> elements;
    std::vector<std::uint64_t> bytes;
    const auto group = [&](Type) {
        std::vector<ParquetChunk> chunks;
        reader.structure([&](std::int64_t id, Type type) {
            if (id != 1 || type != ThriftReader::kList) {
                reader.skip(type);
                return;
            }
            reader.list([&](Type) {
                std::uint64_t unpacked = 0;
                chunks.push_back(readChunk(reader, file.size() - kTailBytes - footer, unpacked));
                bytes.resize(std::max(bytes.size(), chunks.size()));
                bytes[chunks.size() - 1] += unpacked;
            });
        });
        layout.groups.push_back(std::move(chunks));
    };
    reader.structure([&](std::int64_t id, Type type) {
        if (id == 2 && type == ThriftReader::kList)
            reader.list([&](Type) { elements.push_back(readElement(reader)); });
        else if (id == 3 && type == ThriftReader::kI64)
            layout.rows = reader.integer();
        else if (id == 4 && type == ThriftReader::kList)
            reader.list(group);
        else
            reader.skip(type);
    });
    LeafFinder finder(elements, layout.strings);
    if (reader.failed() || elements.size() > kMostColumns || !finder.find())
        return Error{"is damaged: the list of its parts makes no sense. Get it anew."};
    for (ParquetColumn& column : layout.strings)
        if (column.leaf < bytes.size())
            column.bytes = bytes[column.leaf];
    for (std::vector<ParquetChunk>& chunks : layout.groups)
        chunks.resize(finder.leaves());
    return layout;
}

bool readParquetPage(std::string_view bytes, ParquetPage& page) {
    ThriftReader reader(bytes);
    page = {};
    std::int64_t kind = -1;
    const auto data = [&](std::int64_t id, Type type) {
        if (id == 1)
            page.values = reader.integer();
        else if (id == 2)
            page.encoding = reader.integer();
        else
            reader.skip(type);
    };
    const auto dataV2 = [&](std::int64_t id, Type type) {
        if (id == 1)
            page.values = reader.integer();
        else if (id == 4)
            page.encoding = reader.integer();
        else if (id == 5)
            page.definitionBytes = reader.integer();
        else if (id == 6)
            page.repetitionBytes = reader.integer();
        else if (id == 7)
            page.packed = type == ThriftReader::kTrue;
        else
            reader.skip(type);
    };
    reader.structure([&](std::int64_t id, Type type) {
        if (id == 1)
            kind = reader.integer();
        else if (id == 2)
            page.unpackedBytes = reader.integer();
        else if (id == 3)
            page.packedBytes = reader.integer();
        else if ((id == 5 || id == 7) && type == ThriftReader::kStruct)
            reader.structure(data);
        else if (id == 8 && type == ThriftReader::kStruct)
            reader.structure(dataV2);
        else
            reader.skip(type);
    });
    page.kind = kind == 0   ? ParquetPage::Kind::Data
                : kind == 2 ? ParquetPage::Kind::Dictionary
                : kind == 3 ? ParquetPage::Kind::DataV2
                            : ParquetPage::Kind::Other;
    page.headerBytes = reader.position();
    return !reader.failed() && page.unpackedBytes >= 0 && page.packedBytes >= 0 &&
           page.values >= 0 && page.definitionBytes >= 0 && page.repetitionBytes >= 0;
}

}  // namespace studio
