// SPDX-License-Identifier: GPL-3.0-or-later
// Heartbeat: how evenly an event loop turns: the gaps between the beats of a timer of 5 ms. Lives
// on the thread that it watches.
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <vector>

namespace studio::testing {

struct Gaps {
    double p99Ms = 0, largestMs = 0;
    std::size_t beats = 0;

    bool within(double p99, double largest) const { return p99Ms < p99 && largestMs < largest; }
};

/// Turns the event loop so long.
inline void turnEventLoop(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The gaps while something is done that turns the event loop now and then.
template <class Act>
Gaps measureGapsWhile(const Act& act) {
    constexpr int kBeatMs = 5;
    std::vector<double> gaps;
    QElapsedTimer sinceBeat;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    const auto note = [&] {
        gaps.push_back(static_cast<double>(sinceBeat.nsecsElapsed()) * 1e-6);
        sinceBeat.start();
    };
    QObject::connect(&beat, &QTimer::timeout, &beat, note);
    sinceBeat.start();
    beat.start(kBeatMs);
    act();
    note();
    std::ranges::sort(gaps);
    return {gaps[(gaps.size() - 1) * 99 / 100], gaps.back(), gaps.size()};
}

}  // namespace studio::testing
