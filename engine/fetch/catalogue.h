// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of what can be fetched by name, as a table. A new entry is one line in
// catalogue.cpp.
#pragma once

#include <span>
#include <string_view>

#include "engine/telemetry/fetch_state.h"

namespace studio {

/// How an entry is got.
enum class FetchWay : std::uint8_t { File, Rows, Parquet, Embedding };

struct CatalogueEntry {
    FetchOffer offer;  ///< title and about are marked by STUDIO_TEXT("Fetch", ..).
    FetchWay way = FetchWay::File;
    std::string dataset;        ///< "owner/name"; of a model for an embedding.
    std::string path;           ///< Of a file in it.
    std::string config, split;  ///< For rows.
    bool articles = false;      ///< Rows are lines (RowOrder::articles).
    std::string suffix;         ///< Of the file that is written.
};

std::span<const CatalogueEntry> catalogue();
/// Null when there is none of this name.
const CatalogueEntry* findInCatalogue(std::string_view name);

}  // namespace studio
