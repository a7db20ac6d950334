// SPDX-License-Identifier: GPL-3.0-or-later
// The series of a run in the library's table of metrics: steps, weights and step times, a thousand
// points a row as little-endian bytes, so that a million points are read in a fraction of a second.
// A row says how many points it holds; one whose bytes say otherwise is damaged.
#pragma once

#include "engine/storage/sqlite_database.h"
#include "engine/telemetry/metrics.h"

namespace studio {

enum class SeriesKind : std::uint8_t { Steps, Weights, Times };

/// Appends to what the run has of this kind.
Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<StepMetrics>& points);
Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<WeightSample>& points);
Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<ZoneSample>& points);

/// Appends what the run has of this kind from index `from` on to the log, at most about `most`
/// points; returns the index after the last. Errors: a damaged row.
Result<std::int64_t> readSeries(SqliteDatabase& database, std::int64_t run, SeriesKind kind,
                                std::int64_t from, std::int64_t most, MetricLog& log);

}  // namespace studio
