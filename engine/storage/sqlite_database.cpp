// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/sqlite_database.h"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace studio {
namespace {

constexpr int kWaitMs = 5'000;
constexpr int kLongestValue = 64 << 20;  ///< Bytes of a text, a blob or a row.

bool tellsOfDamage(int code) {
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT;
}

}  // namespace

SqliteDatabase::State::~State() { sqlite3_close_v2(handle); }

Result<SqliteDatabase> SqliteDatabase::open(const std::filesystem::path& path) {
    auto state = std::make_shared<State>();
    state->path = path;
    const int opened =
        sqlite3_open_v2(path.string().c_str(), &state->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteDatabase database(std::move(state));
    if (opened != SQLITE_OK)
        return database.error("be opened");
    return database;
}

Status SqliteDatabase::prepareForUse() {
    sqlite3* handle = m_state->handle;
    sqlite3_busy_timeout(handle, kWaitMs);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Where the drive allows no write-ahead log, the mode stays as it is. An index that is behind
    // its sources after a power cut is brought up to date again, so NORMAL is enough.
    for (const char* pragma : {"PRAGMA cell_size_check = ON", "PRAGMA journal_mode = WAL",
                               "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON"})
        if (Status status = run(pragma); !status)
            return status;
    return {};
}

Error SqliteDatabase::error(std::string_view action) const {
    const int code = m_state->handle ? sqlite3_errcode(m_state->handle) : SQLITE_NOMEM;
    m_state->damaged = m_state->damaged || tellsOfDamage(code);
    const char* why = m_state->handle ? sqlite3_errmsg(m_state->handle) : "out of memory";
    return Error{"The run library '" + m_state->path.string() + "' cannot " + std::string(action) +
                 ": " + why + ". The runs themselves are safe in their folders."};
}

Status SqliteDatabase::run(const char* sql) {
    if (sqlite3_exec(m_state->handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error("be used");
    return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_state->handle, sql, -1, &statement, nullptr) != SQLITE_OK) {
        Error problem = error("be read");
        m_state->damaged =
            m_state->damaged || sqlite3_errcode(m_state->handle) == SQLITE_ERROR;  // no such table
        return problem;
    }
    return SqliteStatement(m_state, statement);
}

Result<std::int64_t> SqliteDatabase::number(const char* sql) {
    Result<SqliteStatement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement.value().step();
    if (!row)
        return row.error();
    return row.value() ? statement.value().integer(0) : std::int64_t{0};
}

std::int64_t SqliteDatabase::lastRowId() const {
    return sqlite3_last_insert_rowid(m_state->handle);
}

bool SqliteDatabase::insideTransaction() const {
    return sqlite3_get_autocommit(m_state->handle) == 0;
}

SqliteStatement::SqliteStatement(std::shared_ptr<SqliteDatabase::State> database,
                                 sqlite3_stmt* statement)
    : m_database(std::move(database)), m_statement(statement, sqlite3_finalize) {}

SqliteStatement& SqliteStatement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int index, double value) {
    sqlite3_bind_double(m_statement.get(), index, value);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int index, std::string_view text) {
    sqlite3_bind_text64(m_statement.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int index, std::span<const std::byte> bytes) {
    // A null pointer would be bound as NULL.
    const void* data = bytes.empty() ? static_cast<const void*>("") : bytes.data();
    sqlite3_bind_blob64(m_statement.get(), index, data, bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Result<bool> SqliteStatement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error problem = SqliteDatabase(m_database).error("be used");
    reset();
    return problem;
}

Status SqliteStatement::execute() {
    Result<bool> row = step();
    while (row && row.value())
        row = step();
    return row ? Status() : Status(row.error());
}

void SqliteStatement::reset() { sqlite3_reset(m_statement.get()); }

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double SqliteStatement::real(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL
               ? std::numeric_limits<double>::quiet_NaN()
               : sqlite3_column_double(m_statement.get(), column);
}

std::string SqliteStatement::text(int column) const {
    const auto* text =
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return text ? std::string(text, static_cast<std::size_t>(bytes)) : std::string();
}

std::span<const std::byte> SqliteStatement::bytes(int column) const {
    const auto* data =
        static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return {data, data ? static_cast<std::size_t>(bytes) : 0};
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteDatabase& database) {
    if (database.insideTransaction())
        return SqliteTransaction(nullptr);
    if (Status status = database.run("BEGIN IMMEDIATE"); !status)
        return status.error();
    return SqliteTransaction(&database);
}

SqliteTransaction::SqliteTransaction(SqliteTransaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

SqliteTransaction::~SqliteTransaction() {
    if (m_database)
        static_cast<void>(m_database->run("ROLLBACK").ok());
}

Status SqliteTransaction::commit() {
    if (!m_database)
        return {};
    const Status status = m_database->run("COMMIT");
    if (status)
        m_database = nullptr;
    return status;
}

}  // namespace studio
