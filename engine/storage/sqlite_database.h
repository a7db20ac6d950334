// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteDatabase and SqliteStatement: SQLite's C interface with our errors and lifetimes; the only
// files that include sqlite3.h. A database file may come from anywhere: values are length-checked
// by SQLite below a limit, schema code from the file is not run, and what is broken ends as a
// sentence. One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace studio {

class SqliteStatement;

class SqliteDatabase {
public:
    /// Opens or makes the file; nothing of it is read yet. Errors: no such folder, no permission.
    static Result<SqliteDatabase> open(const std::filesystem::path& path);
    /// WAL mode, foreign keys, a few seconds' patience with others that write. To be called first.
    /// Errors: not a database.
    Status prepareForUse();

    /// Statements without results, separated by semicolons.
    Status run(const char* sql);
    /// The text is the program's own: one that does not compile is told like a damaged file, since
    /// a table that it names may be missing.
    Result<SqliteStatement> prepare(const char* sql);
    /// The first column of the first row of a query.
    Result<std::int64_t> number(const char* sql);
    std::int64_t lastRowId() const;
    bool insideTransaction() const;

    /// Some call has found the file damaged, or no database.
    bool damaged() const { return m_state->damaged; }
    /// What the tables hold makes no sense.
    void markDamaged() { m_state->damaged = true; }
    /// The last error of SQLite as a sentence; remembers damage.
    Error error(std::string_view action) const;

private:
    friend class SqliteStatement;
    struct State {
        ~State();
        sqlite3* handle = nullptr;
        std::filesystem::path path;
        bool damaged = false;
    };
    explicit SqliteDatabase(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    std::shared_ptr<State> m_state;  ///< Shared with the statements, which must go first.
};

/// One prepared statement; bind values from index 1, then step through the rows. After the last
/// row, or reset(), it can be bound and stepped anew.
class SqliteStatement {
public:
    SqliteStatement(std::shared_ptr<SqliteDatabase::State> database, sqlite3_stmt* statement);

    SqliteStatement& bind(int index, std::int64_t value);
    SqliteStatement& bind(int index, int value) { return bind(index, std::int64_t{value}); }
    /// A NaN is stored as NULL.
    SqliteStatement& bind(int index, double value);
    SqliteStatement& bind(int index, std::string_view text);
    SqliteStatement& bind(int index, const std::string& text) {
        return bind(index, std::string_view(text));
    }
    SqliteStatement& bind(int index, const char* text) {
        return bind(index, std::string_view(text));
    }
    SqliteStatement& bind(int index, std::span<const std::byte> bytes);

    /// True while there is a row.
    Result<bool> step();
    /// For a statement without rows; it can be bound anew afterwards.
    Status execute();
    void reset();

    // Columns of the present row, from index 0.
    std::int64_t integer(int column) const;
    /// NULL is NaN.
    double real(int column) const;
    std::string text(int column) const;
    /// Until the next step.
    std::span<const std::byte> bytes(int column) const;

private:
    std::shared_ptr<SqliteDatabase::State> m_database;
    std::shared_ptr<sqlite3_stmt> m_statement;
};

/// Changes that happen together or not at all: undone by the destructor unless committed. Inside of
/// another transaction it is a part of that one.
class SqliteTransaction {
public:
    /// Takes the right to write at once.
    static Result<SqliteTransaction> begin(SqliteDatabase& database);
    SqliteTransaction(SqliteTransaction&& other) noexcept;
    SqliteTransaction& operator=(SqliteTransaction&&) = delete;
    ~SqliteTransaction();
    Status commit();

private:
    explicit SqliteTransaction(SqliteDatabase* database) : m_database(database) {}
    SqliteDatabase* m_database;  ///< Null when inside of another, committed or moved from.
};

}  // namespace studio
