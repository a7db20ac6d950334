// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/library_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct RunLibrary {
    Q_DECLARE_TR_FUNCTIONS(RunLibrary)
};

QString translated(const char* text, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("RunLibrary", text, comment, n);
}

}  // namespace

QString standingText(RunStanding standing) {
    switch (standing) {
        case RunStanding::Training:
            return RunLibrary::tr("Training", "standing of a kept run");
        case RunStanding::Interrupted:
            return RunLibrary::tr("Interrupted", "standing of a kept run");
        case RunStanding::Stopped:
            return RunLibrary::tr("Can go on", "standing of a kept run");
        case RunStanding::Finished:
            break;
    }
    return RunLibrary::tr("Finished", "standing of a kept run");
}

QString standingTip(RunStanding standing) {
    switch (standing) {
        case RunStanding::Training:
            return RunLibrary::tr("Some program on this computer trains this run now.");
        case RunStanding::Interrupted:
            return RunLibrary::tr(
                "The program that trained this run ended without stopping it. It can go on from "
                "its newest checkpoint.");
        case RunStanding::Stopped:
            return RunLibrary::tr("This run was stopped and can go on from its newest checkpoint.");
        case RunStanding::Finished:
            break;
    }
    return RunLibrary::tr("All steps that this run was to have are trained.");
}

QString agoText(std::int64_t unixMilliseconds, const QDateTime& now) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(unixMilliseconds);
    const qint64 seconds = then.secsTo(now);
    constexpr qint64 kMinute = 60, kHour = 3'600, kDay = 86'400;
    if (seconds < kMinute)
        return RunLibrary::tr("just now", "a moment in the past");
    const auto ago = [seconds](qint64 unit, const char* one, const char* many) {
        const auto n = static_cast<int>(seconds / unit);
        return n == 1 ? translated(one) : translated(many, nullptr, n);
    };
    if (seconds < kHour)
        return ago(kMinute, QT_TRANSLATE_NOOP("RunLibrary", "a minute ago"),
                   QT_TRANSLATE_N_NOOP("RunLibrary", "%n minutes ago"));
    if (seconds < kDay)
        return ago(kHour, QT_TRANSLATE_NOOP("RunLibrary", "an hour ago"),
                   QT_TRANSLATE_N_NOOP("RunLibrary", "%n hours ago"));
    if (seconds < 14 * kDay)
        return ago(kDay, QT_TRANSLATE_NOOP("RunLibrary", "a day ago"),
                   QT_TRANSLATE_N_NOOP("RunLibrary", "%n days ago"));
    return QLocale().toString(then.date(), QLocale::ShortFormat);
}

QString searchText(const LibraryRun& run) {
    const QStringList parts{toText(run.name),      tagsText(run.tags), toText(run.preset),
                            toText(run.corpus),    toText(run.head),   toText(run.tokenizer),
                            toText(run.precision), toText(run.folder), standingText(run.standing)};
    return parts.join(QLatin1Char('\n')).toLower();
}

QString interruptionText(const LibraryRun& run, const QDateTime& now) {
    //: %1 is a run's name, %2 a moment such as "3 minutes ago", %3 a number.
    return RunLibrary::tr("Run “%1” was interrupted %2 at step %3.")
        .arg(toText(run.name), agoText(run.activeUnixMilliseconds, now), countText(run.step));
}

QString tagsText(const std::vector<std::string>& tags) {
    QStringList texts;
    for (const std::string& tag : tags)
        texts << toText(tag);
    return texts.join(QStringLiteral(", "));
}

std::vector<std::string> tagsOf(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[,;、，]"));
    std::vector<std::string> tags;
    for (const QString& part : text.split(kBetween))
        if (const QString tag = part.trimmed(); !tag.isEmpty())
            tags.push_back(tag.toStdString());
    return tags;
}

}  // namespace studio::ui
