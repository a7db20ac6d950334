// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the run library and how older files come to have them: numbered steps, each of
// which has run or has not. A step that was published is never changed; a change of the tables is
// a new step at the end.
#pragma once

#include <span>

#include "engine/storage/sqlite_database.h"

namespace studio {

/// Statements that bring the tables from version i to i + 1.
std::span<const char* const> librarySteps();

/// Runs the steps that the file lacks, all or none. Errors: the file is of another program or of a
/// newer version of this one (then it is not damaged), or the drive.
Status migrateLibrary(SqliteDatabase& database, std::span<const char* const> steps);

}  // namespace studio
