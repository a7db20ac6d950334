// SPDX-License-Identifier: GPL-3.0-or-later
// RunManners: how considerate training is of the computer it runs on. The user's wishes, kept in
// the program's settings; they are no part of a run.
#pragma once

class QSettings;

namespace studio::ui {

struct RunManners {
    bool lowPriority = true;    ///< Other programs come first.
    bool leaveOneCore = false;  ///< One processor core does not train.
    bool pauseOnBattery = false;
    bool pauseWhenHot = false;
    int hotCelsius = 90;
    bool keepAwake = false;  ///< The computer does not fall asleep while it trains.

    bool operator==(const RunManners&) const = default;
};

/// Values that make no sense are the defaults.
RunManners readManners(const QSettings& settings);
void writeManners(QSettings& settings, const RunManners& manners);

inline constexpr int kCoolestLimit = 60, kHottestLimit = 105;  ///< Of hotCelsius.

}  // namespace studio::ui
