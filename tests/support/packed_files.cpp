// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/packed_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>
#include <zstd.h>

namespace studio::testing {
namespace {

QByteArray archived(const QList<QPair<QByteArray, QByteArray>>& files, int (*format)(archive*)) {
    QByteArray bytes(1 << 20, '\0');
    for (const auto& file : files)
        bytes.append(file.second.size() + 4096, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    format(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, bytes.data(), static_cast<std::size_t>(bytes.size()), &used);
    for (const auto& [path, content] : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, path.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        if (archive_write_header(writer, entry) != ARCHIVE_OK ||
            archive_write_data(writer, content.constData(),
                               static_cast<std::size_t>(content.size())) != content.size())
            qFatal("cannot write a test archive: %s", archive_error_string(writer));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(static_cast<qsizetype>(used));
    return bytes;
}

}  // namespace

QByteArray gzipped(const QByteArray& content) {
    z_stream state{};
    constexpr int kGzip = 16, kMemoryLevel = 8;
    if (deflateInit2(&state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + kGzip, kMemoryLevel,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("no deflate");
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&state, static_cast<uLong>(content.size()))) + 64,
        '\0');
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    state.avail_in = static_cast<uInt>(content.size());
    state.next_out = reinterpret_cast<Bytef*>(packed.data());
    state.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&state, Z_FINISH) != Z_STREAM_END)
        qFatal("deflate does not end");
    packed.resize(static_cast<qsizetype>(state.total_out));
    deflateEnd(&state);
    return packed;
}

QByteArray zstdPacked(const QByteArray& content) {
    QByteArray packed(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(content.size()))), '\0');
    const std::size_t size =
        ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()), content.constData(),
                      static_cast<std::size_t>(content.size()), 3);
    packed.resize(static_cast<qsizetype>(size));
    return packed;
}

QByteArray zipped(const QList<QPair<QByteArray, QByteArray>>& files) {
    return archived(files, &archive_write_set_format_zip);
}

QByteArray tarred(const QList<QPair<QByteArray, QByteArray>>& files) {
    return archived(files, &archive_write_set_format_ustar);
}

}  // namespace studio::testing
