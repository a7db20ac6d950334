// SPDX-License-Identifier: GPL-3.0-or-later
// How the run library speaks of runs: their standing, ages, and what a search looks through.
#pragma once

#include <QDateTime>
#include <QString>

#include "engine/telemetry/library_run.h"

namespace studio::ui {

/// "Training", "Interrupted", "Can go on", "Finished".
QString standingText(RunStanding standing);
/// A sentence on what that means.
QString standingTip(RunStanding standing);
/// "just now", "3 minutes ago", "2 days ago", then the date.
QString agoText(std::int64_t unixMilliseconds, const QDateTime& now);
/// Name, tags and origin, for a search.
QString searchText(const LibraryRun& run);
/// "Run “Stories” was interrupted 3 minutes ago at step 4,210."
QString interruptionText(const LibraryRun& run, const QDateTime& now);
/// Tags as they are shown and typed: separated by commas.
QString tagsText(const std::vector<std::string>& tags);
std::vector<std::string> tagsOf(const QString& text);

}  // namespace studio::ui
