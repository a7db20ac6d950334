// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the rows of a data set through the data set viewer's REST interface, a hundred at a time,
// and writes their text as documents parted by lines "<|endoftext|>". Goes on after a break at the
// row it came to.
#pragma once

#include <filesystem>

#include "engine/fetch/fetch_environment.h"

namespace studio {

struct RowOrder {
    std::string base;     ///< "https://datasets-server.huggingface.co"
    std::string dataset;  ///< "owner/name"
    std::string config, split;
    std::string field = "text";
    std::int64_t documents = 0;  ///< 0: all.
    /// Rows are the lines of articles that begin with a heading " = Title = ", as WikiText's are.
    bool articles = false;
    std::filesystem::path to{};
};

/// What the server says of a data set, from its first rows.
struct RowFacts {
    std::int64_t rows = 0;  ///< In all that can be reached.
    double bytesARow = 0;   ///< Mean of the first.
    bool partial = false;   ///< The server holds more than can be reached so.
};
Result<RowFacts> askForRows(const RowOrder& order, const FetchEnvironment& environment,
                            FetchMeter& meter);

/// Errors: those of the server and of the drive; an answer that is no JSON of the expected form,
/// again and again; no such field (the message lists those there are); no text at all.
Status fetchRows(const RowOrder& order, const FetchEnvironment& environment, FetchMeter& meter);

/// The first config and split of a data set, where they are not given.
Status chooseSplit(RowOrder& order, const FetchEnvironment& environment, FetchMeter& meter);

/// The Parquet files of a config and split: addresses and sizes.
struct ParquetFile {
    std::string url, name;
    std::uint64_t bytes = 0;
};
Result<std::vector<ParquetFile>> listParquet(const RowOrder& order,
                                             const FetchEnvironment& environment,
                                             FetchMeter& meter);

}  // namespace studio
