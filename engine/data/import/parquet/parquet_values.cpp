// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/parquet/parquet_values.h"

#include <algorithm>
#include <cstring>

namespace studio {
namespace {

bool takeVarint(std::string_view& bytes, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto next = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{next & 0x7Fu} << shift;
        if (next < 0x80)
            return true;
    }
    return false;
}

std::int64_t fromZigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1 ^ (0 - (value & 1)));
}

/// Number `index` of bit-packed ones of this width, at most 64, lowest bit first.
std::uint64_t packedNumber(std::string_view bytes, std::size_t index, unsigned width) {
    std::uint64_t value = 0;
    for (unsigned bit = 0; bit < width; ++bit) {
        const std::size_t at = index * width + bit;
        const auto byte = static_cast<std::uint8_t>(bytes[at / 8]);
        value |= std::uint64_t{(byte >> (at % 8)) & 1u} << bit;
    }
    return value;
}

bool takePlain(std::string_view& bytes, std::string_view& value) {
    std::uint32_t size = 0;
    if (bytes.size() < sizeof size)
        return false;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    if (size > bytes.size())
        return false;
    value = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

bool decodeDictionary(std::string_view bytes, std::size_t count,
                      const std::vector<std::string_view>& dictionary,
                      std::vector<std::string_view>& values) {
    if (bytes.empty())
        return count == 0;
    const int width = static_cast<std::uint8_t>(bytes.front());
    if (width > 32)
        return false;
    HybridDecoder places(bytes.substr(1), width);
    for (std::uint32_t place = 0; values.size() < count;) {
        if (!places.next(place) || place >= dictionary.size())
            return false;
        values.push_back(dictionary[place]);
    }
    return true;
}

/// Lengths first, then the strings one after the other.
bool takeDeltaLength(std::string_view bytes, std::size_t count,
                     std::vector<std::string_view>& values) {
    std::vector<std::int64_t> lengths;
    if (!takeDeltaNumbers(bytes, count, lengths))
        return false;
    for (const std::int64_t length : lengths) {
        if (length < 0 || static_cast<std::uint64_t>(length) > bytes.size())
            return false;
        values.push_back(bytes.substr(0, static_cast<std::size_t>(length)));
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return lengths.size() == count;
}

/// What each string shares with the one before, then the rests.
bool decodeDeltaBytes(std::string_view bytes, std::size_t count, std::string& storage,
                      std::vector<std::string_view>& values) {
    constexpr std::size_t kMostBytes = 256u << 20;
    std::vector<std::int64_t> shared;
    std::vector<std::string_view> rests;
    if (!takeDeltaNumbers(bytes, count, shared) || shared.size() != count ||
        !takeDeltaLength(bytes, count, rests))
        return false;
    std::vector<std::size_t> ends;
    std::size_t before = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = storage.size();
        if (shared[i] < 0 || static_cast<std::uint64_t>(shared[i]) > begin - before ||
            begin + static_cast<std::size_t>(shared[i]) + rests[i].size() > kMostBytes)
            return false;
        storage.append(storage.substr(before, static_cast<std::size_t>(shared[i])));
        storage.append(rests[i]);
        before = begin;
        ends.push_back(storage.size());
    }
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        values.push_back(std::string_view(storage).substr(begin, end - begin));
        begin = end;
    }
    return true;
}

}  // namespace

bool HybridDecoder::next(std::uint32_t& value) {
    while (m_left == 0) {
        std::uint64_t head = 0;
        if (!takeVarint(m_bytes, head) || head >> 1 == 0)
            return false;
        m_packed = (head & 1) != 0;
        m_bits = 0;
        m_bitCount = 0;
        if (m_packed) {
            if (head >> 1 > (std::uint64_t{1} << 40))
                return false;
            m_left = (head >> 1) * 8;
        } else {
            m_left = head >> 1;
            const std::size_t bytes = static_cast<std::size_t>((m_width + 7) / 8);
            if (bytes > m_bytes.size())
                return false;
            m_value = 0;
            std::memcpy(&m_value, m_bytes.data(), bytes);
            m_bytes.remove_prefix(bytes);
        }
    }
    --m_left;
    if (!m_packed) {
        value = m_value;
        return true;
    }
    while (m_bitCount < m_width) {
        if (m_bytes.empty())
            return false;
        m_bits |= std::uint64_t{static_cast<std::uint8_t>(m_bytes.front())} << m_bitCount;
        m_bitCount += 8;
        m_bytes.remove_prefix(1);
    }
    value = static_cast<std::uint32_t>(m_bits & ((std::uint64_t{1} << m_width) - 1));
    m_bits >>= m_width;
    m_bitCount -= m_width;
    return true;
}

bool takeDeltaNumbers(std::string_view& bytes, std::size_t most,
                      std::vector<std::int64_t>& numbers) {
    std::uint64_t block = 0, parts = 0, count = 0, first = 0;
    constexpr std::uint64_t kLargestBlock = 1u << 20;
    if (!takeVarint(bytes, block) || !takeVarint(bytes, parts) || !takeVarint(bytes, count) ||
        !takeVarint(bytes, first) || block == 0 || block > kLargestBlock || parts == 0 ||
        parts > block || block % parts != 0 || (block / parts) % 8 != 0 || count > most)
        return false;
    const std::size_t perPart = static_cast<std::size_t>(block / parts);
    auto value = static_cast<std::uint64_t>(fromZigzag(first));
    if (count > 0)
        numbers.push_back(static_cast<std::int64_t>(value));
    while (numbers.size() < count) {
        std::uint64_t least = 0;
        if (!takeVarint(bytes, least) || bytes.size() < parts)
            return false;
        const std::string_view widths = bytes.substr(0, static_cast<std::size_t>(parts));
        bytes.remove_prefix(widths.size());
        for (std::size_t p = 0; p < widths.size() && numbers.size() < count; ++p) {
            const unsigned width = static_cast<std::uint8_t>(widths[p]);
            const std::size_t size = perPart / 8 * width;
            if (width > 64 || size > bytes.size())
                return false;
            for (std::size_t i = 0; i < perPart && numbers.size() < count; ++i) {
                value +=
                    static_cast<std::uint64_t>(fromZigzag(least)) + packedNumber(bytes, i, width);
                numbers.push_back(static_cast<std::int64_t>(value));
            }
            bytes.remove_prefix(size);
        }
    }
    return true;
}

bool decodeParquetStrings(std::string_view bytes, std::int64_t encoding, std::size_t count,
                          const std::vector<std::string_view>& dictionary, std::string& storage,
                          std::vector<std::string_view>& values) {
    values.clear();
    storage.clear();
    switch (static_cast<ParquetEncoding>(encoding)) {
        case ParquetEncoding::Plain:
            for (std::string_view value; values.size() < count; values.push_back(value))
                if (!takePlain(bytes, value))
                    return false;
            return true;
        case ParquetEncoding::PlainDictionary:
        case ParquetEncoding::Dictionary:
            return decodeDictionary(bytes, count, dictionary, values);
        case ParquetEncoding::DeltaLength:
            return takeDeltaLength(bytes, count, values);
        case ParquetEncoding::DeltaBytes:
            return decodeDeltaBytes(bytes, count, storage, values);
    }
    return false;
}

}  // namespace studio
