// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/packed_name.h"

#include <algorithm>
#include <cctype>

#include "engine/data/import/corpus_format.h"

namespace studio {

PackedName packedNameOf(std::string_view fileName) {
    std::string lower(fileName);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    PackedName name{.archive = {}, .inner = std::string(fileName)};
    const auto strip = [&](std::string_view suffix) {
        if (!lower.ends_with(suffix))
            return false;
        lower.resize(lower.size() - suffix.size());
        name.inner.resize(lower.size());
        return true;
    };
    if (strip(".tgz")) {
        name.packing = Packing::Gzip;
        name.archive = ArchiveKind::Tar;
        return name;
    }
    if (strip(".gz"))
        name.packing = Packing::Gzip;
    else if (strip(".zst"))
        name.packing = Packing::Zstd;
    if (lower.ends_with(".zip"))
        name.archive = ArchiveKind::Zip;
    else if (lower.ends_with(".tar"))
        name.archive = ArchiveKind::Tar;
    return name;
}

bool isReadable(std::string_view fileName) {
    const PackedName name = packedNameOf(fileName);
    return name.archive.has_value() || findCorpusFormat(name.inner) != nullptr;
}

}  // namespace studio
