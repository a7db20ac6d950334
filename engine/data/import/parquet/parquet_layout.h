// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of a Parquet file says of it: its columns of strings and where their parts are. Read
// from hostile bytes: every place and size has been checked against the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

enum class ParquetCodec : std::uint8_t {
    Uncompressed = 0,
    Snappy = 1,
    Gzip = 2,
    Lzo = 3,
    Brotli = 4,
    Lz4 = 5,
    Zstd = 6,
    Lz4Raw = 7
};

/// A column of byte strings.
struct ParquetColumn {
    std::string name;         ///< Names of the path joined by dots.
    std::size_t leaf = 0;     ///< Its place among all leaves.
    int definitionLevel = 0;  ///< The level of a value that is there; 0 when all are.
    bool repeated = false;    ///< Holds lists.
    std::uint64_t bytes = 0;  ///< Of all its parts, unpacked.
};

/// The part of one column in one row group.
struct ParquetChunk {
    std::uint64_t begin = 0, end = 0;  ///< In the file.
    std::int64_t values = 0;
    ParquetCodec codec = ParquetCodec::Uncompressed;
    bool usable = false;  ///< False where the metadata make no sense.
};

struct ParquetLayout {
    std::vector<ParquetColumn> strings;
    std::vector<std::vector<ParquetChunk>> groups;  ///< [group][leaf]
    std::int64_t rows = 0;
};

/// Errors go on from the file's name: "is no Parquet file: ...".
Result<ParquetLayout> readParquetLayout(std::string_view file);

/// What stands before a page.
struct ParquetPage {
    enum class Kind : std::uint8_t { Data, Dictionary, DataV2, Other };
    Kind kind = Kind::Other;
    std::size_t headerBytes = 0;
    std::int64_t unpackedBytes = 0, packedBytes = 0;
    std::int64_t values = 0;
    std::int64_t encoding = 0;
    std::int64_t definitionBytes = 0, repetitionBytes = 0;  ///< Of DataV2.
    bool packed = true;
};

/// The header at the start of bytes; false when it is damaged.
bool readParquetPage(std::string_view bytes, ParquetPage& page);

}  // namespace studio
