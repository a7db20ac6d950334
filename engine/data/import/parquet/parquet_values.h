// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings in which Parquet's pages hold levels, numbers and strings. Hostile bytes: a decoder
// that meets something impossible fails and gives nothing more.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

/// Runs of equal numbers and of bit-packed ones ("RLE / bit-packing hybrid").
class HybridDecoder {
public:
    /// width: bits of a number, 0 to 32.
    HybridDecoder(std::string_view bytes, int width) : m_bytes(bytes), m_width(width) {}
    /// False when there are no more, or the bytes are damaged.
    bool next(std::uint32_t& value);

private:
    std::string_view m_bytes;
    int m_width;
    std::uint64_t m_left = 0;  // of the run
    bool m_packed = false;
    std::uint32_t m_value = 0;  // of a run of equal numbers
    std::uint64_t m_bits = 0;
    int m_bitCount = 0;
};

/// Reads what DELTA_BINARY_PACKED holds, at most `most` numbers, off the front of bytes; false when
/// they are damaged.
bool takeDeltaNumbers(std::string_view& bytes, std::size_t most,
                      std::vector<std::int64_t>& numbers);

enum class ParquetEncoding : std::int64_t {
    Plain = 0,
    PlainDictionary = 2,
    DeltaLength = 6,
    DeltaBytes = 7,
    Dictionary = 8
};

/// The strings of a page, decoded: views of the page, of the dictionary, or of `storage`. False
/// when the bytes are damaged or the encoding is unknown; values then has those before.
/// count: of strings that are there (nulls not counted).
bool decodeParquetStrings(std::string_view bytes, std::int64_t encoding, std::size_t count,
                          const std::vector<std::string_view>& dictionary, std::string& storage,
                          std::vector<std::string_view>& values);

}  // namespace studio
