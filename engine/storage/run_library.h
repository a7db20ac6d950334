// SPDX-License-Identifier: GPL-3.0-or-later
// RunLibrary: what is known of all runs, in one SQLite file: an index over the run folders, which
// stay the truth. It can be thrown away and built anew from them (run_indexer.h), so a damaged file
// is set aside and not mended. Several programs may have it open. One thread at a time.
#pragma once

#include <map>

#include "engine/storage/curve_bins.h"
#include "engine/storage/metric_tail.h"
#include "engine/storage/sqlite_database.h"
#include "engine/telemetry/library_run.h"

namespace studio {

/// A run as it stands in the library.
struct LibraryRow {
    std::int64_t id = 0;  ///< 0: not in the library yet.
    LibraryRun run;       ///< The standing is left to whoever knows what trains now.
    std::string stamp;    ///< Sizes and times of the small files that the row was made from.
    bool finished = false;
    bool ended = false;  ///< The last that was recorded is the run's end.
    MetricTail::Place metrics, samples;
    std::int64_t generation = 0;  ///< Another one: all metrics were read anew.
    CurveBins curve;              ///< What run.curve is from.
};

/// Settings by key, as the command line writes their values.
using SettingTexts = std::map<std::string, std::string>;

class RunLibrary {
public:
    /// Opens or makes the file and its tables. A damaged file is set aside under another name, and
    /// notice() says so. Errors: no permission, a newer version's file.
    static Result<RunLibrary> open(const std::filesystem::path& path);

    /// Sets the file aside, whatever it is, and opens a new one.
    static Result<RunLibrary> openAnew(const std::filesystem::path& path);

    /// Empty, or what the user must be told of the opening.
    const std::string& notice() const { return m_notice; }
    bool damaged() const { return m_database.damaged(); }

    /// Newest first.
    Result<std::vector<LibraryRow>> rows();
    Result<std::optional<LibraryRow>> row(const std::string& folder);
    Result<SettingTexts> settings(std::int64_t run);

    /// How far a log was filled from a run's metrics.
    struct ReadPlace {
        std::int64_t steps = 0, weights = 0, times = 0;         ///< Counts.
        std::int64_t evaluations = 0, events = 0, samples = 0;  ///< Row ids.
    };
    enum class Detail {
        Curves,  ///< Steps and evaluations.
        All
    };
    /// Appends to the log what the library has beyond the place, which is moved on; about
    /// `mostSteps` steps at a time. True while there are more.
    Result<bool> read(std::int64_t run, Detail detail, std::int64_t mostSteps, ReadPlace& place,
                      MetricLog& log);
    Result<ZoneTable> zones(std::int64_t run);

    // For the indexer, inside a transaction of database().
    SqliteDatabase& database() { return m_database; }
    /// Inserts the run, or updates the row of row.id; returns the id.
    Result<std::int64_t> put(const LibraryRow& row);
    Status putTexts(std::int64_t run, const SettingTexts& settings,
                    const std::vector<std::string>& tags);
    Status append(std::int64_t run, const MetricLog& log, const ZoneTable& zones);
    /// Forgets all metrics of a run.
    Status clear(std::int64_t run);
    /// Forgets a run.
    Status remove(std::int64_t run);

private:
    explicit RunLibrary(SqliteDatabase database) : m_database(std::move(database)) {}
    static Result<RunLibrary> openOnce(const std::filesystem::path& path, bool& damaged);
    Result<LibraryRow> rowOf(const SqliteStatement& row);
    Status runFor(const char* sql, std::int64_t run);

    SqliteDatabase m_database;
    std::string m_notice;
};

/// "runs-library.sqlite" beside the folder "runs".
std::filesystem::path libraryPath(const std::filesystem::path& runsFolder);

}  // namespace studio
