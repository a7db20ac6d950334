// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString phaseText(const RunInfo& run, std::int64_t step) {
    const auto count = static_cast<int>(run.phases.size());
    for (int i = 0; i < count; ++i) {
        const PhaseInfo& phase = run.phases[static_cast<std::size_t>(i)];
        if (step + 1 < phase.firstStep || (step + 1 > phase.lastStep && i + 1 < count))
            continue;
        const QString rows = RunText::tr("%1 sequences of %2 tokens", "what one step is fed with")
                                 .arg(countText(phase.sequences), countText(phase.sequenceLength));
        if (count == 1)
            return rows;
        return RunText::tr("phase %1 of %2: %3", "of a training plan; %3 says what is trained on")
            .arg(i + 1)
            .arg(count)
            .arg(rows);
    }
    return {};
}

}  // namespace

QString rateText(double perSecond) {
    if (!std::isfinite(perSecond))
        return numberText(perSecond, 0);
    if (perSecond < 9999.5)
        return numberText(perSecond, perSecond < 9.95 ? 1 : 0);
    if (perSecond < 999.5e3)
        return RunText::tr("%1k", "thousands, as in 20.5k")
            .arg(numberText(perSecond / 1e3, perSecond < 99.95e3 ? 1 : 0));
    return RunText::tr("%1M", "millions, as in 1.3M").arg(numberText(perSecond / 1e6, 1));
}

QString durationText(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0 || seconds > 1e9)
        return numberText(std::nan(""), 0);
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    const auto two = [](std::int64_t n) { return QStringLiteral("%1").arg(n, 2, 10, QChar('0')); };
    if (whole < 60)
        return RunText::tr("%1 s", "seconds").arg(whole);
    if (whole < 3600)
        return RunText::tr("%1 min %2 s", "minutes, seconds").arg(whole / 60).arg(two(whole % 60));
    return RunText::tr("%1 h %2 min", "hours, minutes")
        .arg(countText(whole / 3600), two(whole % 3600 / 60));
}

QString stateText(RunState state) {
    switch (state) {
        case RunState::Idle:
            return RunText::tr("Ready", "state of the program: no run yet");
        case RunState::Preparing:
            return RunText::tr("Preparing", "state of a run");
        case RunState::Training:
            return RunText::tr("Training", "state of a run");
        case RunState::Evaluating:
            return RunText::tr("Evaluating", "state of a run");
        case RunState::Paused:
            return RunText::tr("Paused", "state of a run");
        case RunState::Stopping:
            return RunText::tr("Stopping", "state of a run");
        case RunState::Finished:
            return RunText::tr("Finished", "state of a run");
        case RunState::Failed:
            return RunText::tr("Failed", "state of a run");
        case RunState::Reading:
            return RunText::tr("Opened for reading", "state of a run");
    }
    return {};
}

QString detailText(const Snapshot& snapshot) {
    if (snapshot.state == RunState::Preparing && !snapshot.activity.empty())
        return toText(snapshot.activity);
    if (!snapshot.run)
        return snapshot.state == RunState::Idle
                   ? RunText::tr("Quick start trains a small model on built-in stories.")
                   : QString();
    const QString name = toText(snapshot.run->name);
    const QString phase = phaseText(*snapshot.run, snapshot.progress.step);
    return phase.isEmpty() ? name : RunText::tr("%1, %2", "run, phase").arg(name, phase);
}

QString progressText(const Snapshot& snapshot) {
    if (snapshot.state == RunState::Preparing)
        return snapshot.activityFraction >= 0 ? percentText(snapshot.activityFraction) : QString();
    if (!snapshot.run || !std::isfinite(snapshot.progress.fraction))
        return {};
    const QString done = percentText(snapshot.progress.fraction);
    const std::optional<double>& left = snapshot.progress.remainingSeconds;
    if (!isActive(snapshot.state) || !left || !std::isfinite(*left))
        return done;
    return RunText::tr("%1 · %2 left", "share done, time left").arg(done, durationText(*left));
}

bool isActive(RunState state) {
    switch (state) {
        case RunState::Preparing:
        case RunState::Training:
        case RunState::Evaluating:
        case RunState::Paused:
        case RunState::Stopping:
            return true;
        case RunState::Idle:
        case RunState::Finished:
        case RunState::Failed:
        case RunState::Reading:
            break;
    }
    return false;
}

}  // namespace studio::ui
