// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches one file, or a span of one, from an address: goes on after breaks with Range and
// If-Range, waits as told, and puts the file in its place only when it is whole and what it should
// be.
#pragma once

#include <filesystem>

#include "engine/fetch/fetch_environment.h"

namespace studio {

struct FileOrder {
    std::string url;
    std::filesystem::path to;
    /// The bytes of the source that are wanted; without `until` to its end.
    std::uint64_t from = 0;
    std::optional<std::uint64_t> until{};
    std::string prefix{};  ///< Written before them.
    std::string sha256{};  ///< Of the whole source, in hexadecimal digits; empty: not known.
    /// Where `until` cuts a text short, it is cut back to the last of these; empty: nowhere.
    std::string separator{};
};

/// What the server says of a file before it is fetched.
struct FileFacts {
    std::optional<std::uint64_t> bytes;  ///< Nothing when it does not tell.
    std::string validator;               ///< Strong ETag, or Last-Modified; empty without any.
    std::string sha256;                  ///< As the publisher's header has it, or empty.
};

/// Asks for a file's first byte. Retries as fetchFile.
Result<FileFacts> askForFile(const std::string& url, const FetchEnvironment& environment,
                             FetchMeter& meter);

/// Bytes from..until of a file, at most a few MB, in memory; and its whole size.
struct FetchedSpan {
    std::string bytes;
    std::uint64_t total = 0;
};
Result<FetchedSpan> fetchSpan(const std::string& url, std::uint64_t from, std::uint64_t until,
                              const FetchEnvironment& environment, FetchMeter& meter);

/// On an error, cancelling among them, what has come stays as a part, and the same order goes on
/// with it. Errors: those of the server and of the drive; another size or hash than was said.
Status fetchFile(const FileOrder& order, const FetchEnvironment& environment, FetchMeter& meter);

}  // namespace studio
