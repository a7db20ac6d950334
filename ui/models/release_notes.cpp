// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/release_notes.h"

#include <QFile>

namespace studio::ui {
namespace {

/// Up to the first period, colon or semicolon that ends a thought; without Markdown's marks.
QString firstSentence(QString entry) {
    entry.remove(QLatin1Char('`')).remove(QLatin1Char('*'));
    for (const QLatin1String end : {QLatin1String(". "), QLatin1String(": "), QLatin1String("; ")})
        if (const qsizetype at = entry.indexOf(end); at > 24)
            entry.truncate(at);
    while (entry.endsWith(QLatin1Char('.')))
        entry.chop(1);
    return entry;
}

}  // namespace

QString changeLog() {
    QFile file(QStringLiteral(":/about/CHANGELOG.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList newestChanges(const QString& changeLog, int limit) {
    QStringList entries;
    bool inside = false, open = false;
    for (const QString& line : changeLog.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("## "))) {
            if (inside)
                break;
            inside = true;
        } else if (inside && line.startsWith(QLatin1String("- "))) {
            entries << line.mid(2).trimmed();
            open = true;
        } else if (open && line.startsWith(QLatin1String("  "))) {
            entries.last() += QLatin1Char(' ') + line.trimmed();
        } else {
            open = false;
        }
    }
    entries = entries.mid(0, limit);
    for (QString& entry : entries)
        entry = firstSentence(entry);
    return entries;
}

}  // namespace studio::ui
