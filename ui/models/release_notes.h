// SPDX-License-Identifier: GPL-3.0-or-later
// What is new: the newest part of CHANGELOG.md, which is built into the program, in short.
#pragma once

#include <QString>
#include <QStringList>

namespace studio::ui {

/// The whole text, Markdown.
QString changeLog();

/// Of each entry of the newest part its first sentence, at most so many. Continued lines are
/// joined; headings are left out.
QStringList newestChanges(const QString& changeLog, int limit);

}  // namespace studio::ui
