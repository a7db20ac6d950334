// SPDX-License-Identifier: GPL-3.0-or-later
// MetricFile: metrics.jsonl of one run, append-only, one JSON object a line, each line one write.
// A line that a full disk or a crash cut short spoils itself alone: the next begins on a line of
// its own, and reading passes over it. Before a resume the lines after the checkpoint's step are
// dropped. What the lines hold is in metric_json.h. One thread at a time.
#pragma once

#include <optional>

#include "engine/platform/file_system.h"
#include "engine/telemetry/metrics.h"

namespace studio {

/// What was found in a file besides what went to the log.
struct MetricHistory {
    ZoneTable zones;  ///< What the ZoneIds in the log's samples mean.
    std::int64_t lastStep = 0;
    std::int64_t unreadableLines = 0;
    std::string firstProblem;  ///< Empty, or why the first unreadable line is so.
};

class MetricFile {
public:
    MetricFile(FileSystem files, std::filesystem::path path)
        : m_files(std::move(files)), m_path(std::move(path)) {}

    const std::filesystem::path& path() const { return m_path; }

    /// `line` is one line without its end. After an error the next call tries anew.
    Status append(std::string_view line);
    /// Returns when every appended line has reached the drive; call it before a checkpoint that
    /// they lead to.
    Status sync();

    /// Drops the lines of later steps, torn and unreadable ones, atomically. Returns how many.
    /// A missing file has none.
    Result<std::int64_t> truncateAfter(std::int64_t step);

    /// Appends what the file holds to the log. Step times become samples of about half a second;
    /// their zones go by `zones` (the profiler's table, on a resume), which grows by those that it
    /// lacks. A missing file holds nothing.
    Result<MetricHistory> read(MetricLog& log, ZoneTable zones = {}) const;

private:
    FileSystem m_files;
    std::filesystem::path m_path;
    std::optional<OpenFile> m_file;  ///< Open for appending.
    bool m_atLineStart = false;      ///< Of the file's end, as far as is known.
};

}  // namespace studio
