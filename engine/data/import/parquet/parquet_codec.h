// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks a page of a Parquet file by the distribution's libraries.
#pragma once

#include <string>
#include <string_view>

#include "engine/data/import/parquet/parquet_layout.h"

namespace studio {

/// "Snappy", "LZ4", ...
std::string_view parquetCodecName(ParquetCodec codec);
bool isParquetCodecKnown(ParquetCodec codec);

/// out becomes the `size` bytes that packed holds; false when it holds anything else. The codec
/// must be known.
bool unpackParquet(ParquetCodec codec, std::string_view packed, std::size_t size, std::string& out);

}  // namespace studio
