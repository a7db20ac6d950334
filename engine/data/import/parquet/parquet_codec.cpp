// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/parquet/parquet_codec.h"

#include <brotli/decode.h>
#include <snappy-c.h>
#include <zlib.h>
#include <zstd.h>

namespace studio {
namespace {

bool unpackGzip(std::string_view packed, std::string& out) {
    z_stream state{};
    constexpr int kGzipOrZlib = 32;
    if (inflateInit2(&state, MAX_WBITS + kGzipOrZlib) != Z_OK)
        return false;
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    state.avail_in = static_cast<uInt>(packed.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    const int end = inflate(&state, Z_FINISH);
    const bool whole = end == Z_STREAM_END && state.avail_out == 0;
    inflateEnd(&state);
    return whole;
}

}  // namespace

std::string_view parquetCodecName(ParquetCodec codec) {
    constexpr std::string_view kNames[] = {"none",   "Snappy", "gzip", "LZO",
                                           "Brotli", "LZ4",    "zstd", "LZ4"};
    return kNames[static_cast<std::size_t>(codec)];
}

bool isParquetCodecKnown(ParquetCodec codec) {
    return codec == ParquetCodec::Uncompressed || codec == ParquetCodec::Snappy ||
           codec == ParquetCodec::Gzip || codec == ParquetCodec::Zstd ||
           codec == ParquetCodec::Brotli;
}

bool unpackParquet(ParquetCodec codec, std::string_view packed, std::size_t size,
                   std::string& out) {
    out.resize(size);
    std::size_t count = size;
    switch (codec) {
        case ParquetCodec::Uncompressed:
            out.assign(packed);
            return packed.size() == size;
        case ParquetCodec::Snappy:
            return snappy_uncompressed_length(packed.data(), packed.size(), &count) == SNAPPY_OK &&
                   count == size &&
                   snappy_uncompress(packed.data(), packed.size(), out.data(), &count) ==
                       SNAPPY_OK &&
                   count == size;
        case ParquetCodec::Gzip:
            return unpackGzip(packed, out);
        case ParquetCodec::Zstd:
            return ZSTD_decompress(out.data(), size, packed.data(), packed.size()) == size;
        case ParquetCodec::Brotli:
            return BrotliDecoderDecompress(packed.size(),
                                           reinterpret_cast<const std::uint8_t*>(packed.data()),
                                           &count, reinterpret_cast<std::uint8_t*>(out.data())) ==
                       BROTLI_DECODER_RESULT_SUCCESS &&
                   count == size;
        default:
            return false;
    }
}

}  // namespace studio
