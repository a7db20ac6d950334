// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcer.h"

#include <QAccessible>
#include <chrono>
#include <cmath>
#include <utility>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"

namespace studio::ui {
namespace {

constexpr qint64 kCalmMs = 30'000;

qint64 steadyMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

Announcer::Announcer(QWidget* parent) : Announcer(steadyMs, parent) {}

Announcer::Announcer(Clock clock, QWidget* parent) : QLabel(parent), m_clock(std::move(clock)) {
    setObjectName(QStringLiteral("announcer"));
    setAccessibleName(tr("Status of the run"));
    setFixedSize(1, 1);
    lower();
}

void Announcer::follow(const Snapshot& snapshot) {
    const double fraction = snapshot.progress.fraction;
    const int tenth = std::isfinite(fraction) ? static_cast<int>(fraction * 10) : m_tenth;
    if (snapshot.state != m_state) {
        m_state = snapshot.state;
        m_tenth = tenth;
        const QString state = stateText(snapshot.state);
        announce(snapshot.problem.empty() ? state : state + ' ' + toText(snapshot.problem));
        return;
    }
    const bool training = snapshot.state == RunState::Training && snapshot.latest;
    if (!training || tenth <= m_tenth || m_clock() - m_saidMs < kCalmMs)
        return;
    m_tenth = tenth;
    //: Said by a screen reader: "40 % · 3 min left. 0.84 bits per byte"
    announce(tr("%1. %2 bits per byte", "progress, score")
                 .arg(progressText(snapshot), numberText(snapshot.latest->bitsPerByte, 2)));
}

void Announcer::announce(const QString& sentence) {
    m_saidMs = m_clock();
    setAccessibleDescription(sentence);
    emit announced(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace studio::ui
