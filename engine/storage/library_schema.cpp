// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/library_schema.h"

#include <array>
#include <string>

namespace studio {
namespace {

constexpr std::int64_t kApplication = 0x54535475;  // "TStu": tells our files from others'

// Curves are kept as rows of a thousand points each: a row a point would take thirty times as long
// to read. What the bytes are is in library_series.h.
constexpr const char* kTables = R"(
CREATE TABLE runs(
    id INTEGER PRIMARY KEY,
    folder TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,             -- sizes and times of the small files that this row is from
    name TEXT NOT NULL,
    preset TEXT NOT NULL,
    corpus TEXT NOT NULL,
    tokenizer TEXT NOT NULL,
    head TEXT NOT NULL,
    precision TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    step_limit INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,        -- the last that was recorded is the end
    active_ms INTEGER NOT NULL DEFAULT 0,
    step INTEGER NOT NULL DEFAULT 0,
    tokens INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0,
    nll REAL, bits_per_byte REAL, best_bits_per_byte REAL,
    curve BLOB NOT NULL DEFAULT x'',
    metrics_bytes INTEGER NOT NULL DEFAULT 0, metrics_mark INTEGER NOT NULL DEFAULT 0,
    samples_bytes INTEGER NOT NULL DEFAULT 0, samples_mark INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL DEFAULT 0    -- counts how often its metrics were read anew
);
CREATE INDEX runs_by_age ON runs(created_ms);
CREATE TABLE tags(
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY(run_id, tag)
) WITHOUT ROWID;
CREATE TABLE settings(
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY(run_id, key)
) WITHOUT ROWID;
CREATE TABLE metrics(
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    points BLOB NOT NULL,
    UNIQUE(run_id, kind, first)
);
CREATE TABLE evaluations(
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, tokens INTEGER NOT NULL, seconds REAL,
    nll REAL, bits_per_byte REAL, took REAL, averaged INTEGER NOT NULL
);
CREATE INDEX evaluations_by_run ON evaluations(run_id);
CREATE TABLE events(
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    kind INTEGER NOT NULL, step INTEGER NOT NULL, seconds REAL, unix_ms INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX events_by_run ON events(run_id);
CREATE TABLE samples(
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, seconds REAL, prompt TEXT NOT NULL, text TEXT NOT NULL,
    temperature REAL, top_k INTEGER NOT NULL, top_p REAL, min_p REAL, repetition_penalty REAL,
    seed INTEGER NOT NULL, tokens INTEGER NOT NULL, stop TEXT NOT NULL
);
CREATE INDEX samples_by_run ON samples(run_id);
)";

// Names of the profiler's zones, without which step times say nothing. What was read before they
// were kept is read anew.
constexpr const char* kZones = R"(
CREATE TABLE zones(
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    layer TEXT NOT NULL, pass INTEGER NOT NULL, part INTEGER NOT NULL,
    PRIMARY KEY(run_id, number)
) WITHOUT ROWID;
DELETE FROM metrics; DELETE FROM evaluations; DELETE FROM events; DELETE FROM samples;
UPDATE runs SET metrics_bytes = 0, metrics_mark = 0, samples_bytes = 0, samples_mark = 0,
    curve = x'', step = 0, generation = generation + 1;
)";

constexpr std::array kSteps = {kTables, kZones};

}  // namespace

std::span<const char* const> librarySteps() { return kSteps; }

Status migrateLibrary(SqliteDatabase& database, std::span<const char* const> steps) {
    // Under the lock for writing: two programs may open a new file at once.
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> application = database.number("PRAGMA application_id");
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    const Result<std::int64_t> tables = database.number("SELECT count(*) FROM sqlite_schema");
    for (const auto* number : {&application, &version, &tables})
        if (!*number)
            return number->error();
    const auto newest = static_cast<std::int64_t>(steps.size());
    if (application.value() != kApplication && tables.value() != 0)
        return Error{
            "The file of the run library belongs to another program. Move it away: the "
            "library is then built anew from the run folders."};
    if (version.value() < 0 || version.value() > newest)
        return Error{"The run library is of the form " + std::to_string(version.value()) +
                     ", but this version knows forms up to " + std::to_string(newest) +
                     ". Use the version that wrote it, or move the file away: the library is then "
                     "built anew from the run folders."};
    for (std::int64_t step = version.value(); step < newest; ++step)
        if (Status status = database.run(steps[static_cast<std::size_t>(step)]); !status)
            return status;
    const std::string numbers = "PRAGMA application_id = " + std::to_string(kApplication) +
                                "; PRAGMA user_version = " + std::to_string(newest);
    if (Status status = database.run(numbers.c_str()); !status)
        return status;
    return transaction.value().commit();
}

}  // namespace studio
