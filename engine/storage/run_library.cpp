// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_library.h"

#include <cmath>
#include <limits>

#include "engine/storage/library_schema.h"

namespace studio {
namespace {

constexpr const char* kColumns =
    "SELECT id, folder, stamp, name, preset, corpus, tokenizer, head, precision, created_ms, "
    "step_limit, finished, ended, active_ms, step, tokens, seconds, nll, bits_per_byte, "
    "best_bits_per_byte, curve, metrics_bytes, metrics_mark, samples_bytes, samples_mark, "
    "generation FROM runs ";

std::optional<double> finite(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double orNan(const std::optional<double>& value) {
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// "library.sqlite" becomes "library-damaged-2.sqlite"; its helpers go.
std::filesystem::path setAside(const std::filesystem::path& path) {
    std::error_code ignored;
    for (const char* helper : {"-wal", "-shm"})
        std::filesystem::remove(path.string() + helper, ignored);
    for (int number = 1;; ++number) {
        const std::filesystem::path other =
            path.parent_path() / (path.stem().string() + "-damaged-" + std::to_string(number) +
                                  path.extension().string());
        if (std::filesystem::exists(other, ignored))
            continue;
        std::error_code problem;
        std::filesystem::rename(path, other, problem);
        return problem ? std::filesystem::path() : other;
    }
}

}  // namespace

std::filesystem::path libraryPath(const std::filesystem::path& runsFolder) {
    // Beside the folder, so that it holds runs alone.
    std::filesystem::path file =
        runsFolder.filename().empty() ? runsFolder.parent_path() : runsFolder;
    file += "-library.sqlite";
    return file;
}

Result<RunLibrary> RunLibrary::openOnce(const std::filesystem::path& path, bool& damaged) {
    Result<SqliteDatabase> opened = SqliteDatabase::open(path);
    if (!opened)
        return opened.error();
    RunLibrary library(std::move(opened).value());
    SqliteDatabase& database = library.m_database;
    Status status = database.prepareForUse();
    if (status)
        status = migrateLibrary(database, librarySteps());
    // That the tables are there is worth knowing now.
    for (const char* table :
         {"runs", "tags", "settings", "metrics", "evaluations", "events", "samples", "zones"})
        if (status)
            if (const auto any =
                    database.number((std::string("SELECT 1 FROM ") + table + " LIMIT 1").c_str());
                !any)
                status = any.error();
    damaged = database.damaged();
    if (!status)
        return status.error();
    return library;
}

Result<RunLibrary> RunLibrary::open(const std::filesystem::path& path) {
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    bool damaged = false;
    Result<RunLibrary> library = openOnce(path, damaged);
    return library || !damaged ? library : openAnew(path);
}

Result<RunLibrary> RunLibrary::openAnew(const std::filesystem::path& path) {
    const std::filesystem::path other = setAside(path);
    if (other.empty())
        return Error{"The damaged run library '" + path.string() +
                     "' cannot be moved away. Remove the file: the library is then built anew from "
                     "the run folders."};
    bool damaged = false;
    Result<RunLibrary> library = openOnce(path, damaged);
    if (library)
        library.value().m_notice =
            "The run library was damaged and is built anew from the run folders; no run is lost. "
            "The damaged file is kept as '" +
            other.string() + "'.";
    return library;
}

Result<LibraryRow> RunLibrary::rowOf(const SqliteStatement& row) {
    LibraryRow found;
    LibraryRun& run = found.run;
    found.id = row.integer(0);
    run.folder = row.text(1);
    found.stamp = row.text(2);
    run.name = row.text(3);
    run.preset = row.text(4);
    run.corpus = row.text(5);
    run.tokenizer = row.text(6);
    run.head = row.text(7);
    run.precision = row.text(8);
    run.createdUnixMilliseconds = row.integer(9);
    run.stepLimit = row.integer(10);
    found.finished = row.integer(11) != 0;
    found.ended = row.integer(12) != 0;
    run.activeUnixMilliseconds = row.integer(13);
    run.step = row.integer(14);
    run.tokens = row.integer(15);
    run.seconds = finite(row.real(16)).value_or(0);
    run.nll = finite(row.real(17));
    run.bitsPerByte = finite(row.real(18));
    run.bestBitsPerByte = finite(row.real(19));
    found.curve = CurveBins::fromBytes(row.bytes(20));
    run.curve = found.curve.means();
    found.metrics = {static_cast<std::uint64_t>(row.integer(21)),
                     static_cast<std::uint64_t>(row.integer(22))};
    found.samples = {static_cast<std::uint64_t>(row.integer(23)),
                     static_cast<std::uint64_t>(row.integer(24))};
    found.generation = row.integer(25);
    auto tags = m_database.prepare("SELECT tag FROM tags WHERE run_id = ? ORDER BY tag");
    if (!tags)
        return tags.error();
    tags.value().bind(1, found.id);
    for (;;) {
        const Result<bool> any = tags.value().step();
        if (!any)
            return any.error();
        if (!any.value())
            return found;
        run.tags.push_back(tags.value().text(0));
    }
}

Result<std::vector<LibraryRow>> RunLibrary::rows() {
    auto query =
        m_database.prepare((std::string(kColumns) + "ORDER BY created_ms DESC, folder").c_str());
    if (!query)
        return query.error();
    std::vector<LibraryRow> rows;
    for (;;) {
        const Result<bool> any = query.value().step();
        if (!any)
            return any.error();
        if (!any.value())
            return rows;
        Result<LibraryRow> row = rowOf(query.value());
        if (!row)
            return row.error();
        rows.push_back(std::move(row).value());
    }
}

Result<std::optional<LibraryRow>> RunLibrary::row(const std::string& folder) {
    auto query = m_database.prepare((std::string(kColumns) + "WHERE folder = ?").c_str());
    if (!query)
        return query.error();
    query.value().bind(1, folder);
    const Result<bool> any = query.value().step();
    if (!any)
        return any.error();
    if (!any.value())
        return std::optional<LibraryRow>();
    Result<LibraryRow> row = rowOf(query.value());
    if (!row)
        return row.error();
    return std::optional(std::move(row).value());
}

Result<SettingTexts> RunLibrary::settings(std::int64_t run) {
    auto query = m_database.prepare("SELECT key, value FROM settings WHERE run_id = ?");
    if (!query)
        return query.error();
    query.value().bind(1, run);
    SettingTexts settings;
    for (;;) {
        const Result<bool> any = query.value().step();
        if (!any)
            return any.error();
        if (!any.value())
            return settings;
        settings.emplace(query.value().text(0), query.value().text(1));
    }
}

Result<std::int64_t> RunLibrary::put(const LibraryRow& row) {
    auto statement = m_database.prepare(
        "INSERT INTO runs(id, folder, stamp, name, preset, corpus, tokenizer, head, precision, "
        "created_ms, step_limit, finished, ended, active_ms, step, tokens, seconds, nll, "
        "bits_per_byte, best_bits_per_byte, curve, metrics_bytes, metrics_mark, samples_bytes, "
        "samples_mark, generation) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET folder = excluded.folder, stamp = excluded.stamp, "
        "name = excluded.name, preset = excluded.preset, corpus = excluded.corpus, "
        "tokenizer = excluded.tokenizer, head = excluded.head, precision = excluded.precision, "
        "created_ms = excluded.created_ms, step_limit = excluded.step_limit, "
        "finished = excluded.finished, ended = excluded.ended, active_ms = excluded.active_ms, "
        "step = excluded.step, tokens = excluded.tokens, seconds = excluded.seconds, "
        "nll = excluded.nll, bits_per_byte = excluded.bits_per_byte, "
        "best_bits_per_byte = excluded.best_bits_per_byte, curve = excluded.curve, "
        "metrics_bytes = excluded.metrics_bytes, metrics_mark = excluded.metrics_mark, "
        "samples_bytes = excluded.samples_bytes, samples_mark = excluded.samples_mark, "
        "generation = excluded.generation");
    if (!statement)
        return statement.error();
    const LibraryRun& run = row.run;
    const std::vector<std::byte> curve = row.curve.bytes();
    SqliteStatement& s = statement.value();
    if (row.id != 0)  // left unbound, the id is a new one
        s.bind(1, row.id);
    s.bind(2, run.folder).bind(3, row.stamp).bind(4, run.name).bind(5, run.preset);
    s.bind(6, run.corpus).bind(7, run.tokenizer).bind(8, run.head).bind(9, run.precision);
    s.bind(10, run.createdUnixMilliseconds).bind(11, run.stepLimit);
    s.bind(12, row.finished ? 1 : 0).bind(13, row.ended ? 1 : 0);
    s.bind(14, run.activeUnixMilliseconds).bind(15, run.step).bind(16, run.tokens);
    s.bind(17, run.seconds).bind(18, orNan(run.nll)).bind(19, orNan(run.bitsPerByte));
    s.bind(20, orNan(run.bestBitsPerByte)).bind(21, std::span<const std::byte>(curve));
    s.bind(22, static_cast<std::int64_t>(row.metrics.bytes));
    s.bind(23, static_cast<std::int64_t>(row.metrics.mark));
    s.bind(24, static_cast<std::int64_t>(row.samples.bytes));
    s.bind(25, static_cast<std::int64_t>(row.samples.mark)).bind(26, row.generation);
    if (Status status = s.execute(); !status)
        return status.error();
    return row.id != 0 ? row.id : m_database.lastRowId();
}

Status RunLibrary::putTexts(std::int64_t run, const SettingTexts& settings,
                            const std::vector<std::string>& tags) {
    for (const char* sql :
         {"DELETE FROM settings WHERE run_id = ?", "DELETE FROM tags WHERE run_id = ?"})
        if (Status status = runFor(sql, run); !status)
            return status;
    auto setting = m_database.prepare("INSERT INTO settings(run_id, key, value) VALUES(?, ?, ?)");
    auto tagged = m_database.prepare("INSERT OR IGNORE INTO tags(run_id, tag) VALUES(?, ?)");
    for (const auto* statement : {&setting, &tagged})
        if (!*statement)
            return statement->error();
    for (const auto& [key, value] : settings)
        if (Status status = setting.value().bind(1, run).bind(2, key).bind(3, value).execute();
            !status)
            return status;
    for (const std::string& tag : tags)
        if (Status status = tagged.value().bind(1, run).bind(2, tag).execute(); !status)
            return status;
    return {};
}

Status RunLibrary::runFor(const char* sql, std::int64_t run) {
    auto statement = m_database.prepare(sql);
    return statement ? statement.value().bind(1, run).execute() : Status(statement.error());
}

Status RunLibrary::clear(std::int64_t run) {
    for (const char* sql :
         {"DELETE FROM metrics WHERE run_id = ?", "DELETE FROM evaluations WHERE run_id = ?",
          "DELETE FROM events WHERE run_id = ?", "DELETE FROM samples WHERE run_id = ?",
          "DELETE FROM zones WHERE run_id = ?"})
        if (Status status = runFor(sql, run); !status)
            return status;
    return {};
}

Status RunLibrary::remove(std::int64_t run) { return runFor("DELETE FROM runs WHERE id = ?", run); }

}  // namespace studio
