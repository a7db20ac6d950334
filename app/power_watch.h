// SPDX-License-Identifier: GPL-3.0-or-later
// PowerWatch: looks at battery and heat now and then, on a thread of its own, and says whether
// training is to pause for them. PausePolicy is the decision by itself, without clock and thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "engine/platform/power_source.h"
#include "engine/telemetry/snapshot.h"

namespace studio::app {

/// What the user wishes.
struct PowerManners {
    bool pauseOnBattery = false;
    bool pauseWhenHot = false;
    double hotCelsius = 90;

    bool any() const { return pauseOnBattery || pauseWhenHot; }
    bool operator==(const PowerManners&) const = default;
};

struct PowerVerdict {
    bool pause = false;
    std::string why;      ///< A sentence, while pause is true.
    std::string unknown;  ///< A sentence on what was wished and cannot be known; else empty.
};

class PausePolicy {
public:
    using Seconds = double;

    /// now: seconds on any clock that does not go back.
    PowerVerdict next(const PowerReading& reading, const PowerManners& manners, Seconds now);

private:
    bool m_hot = false;
    Seconds m_coolSince = -1;  ///< Negative: it is not cool.
};

class PowerWatch {
public:
    explicit PowerWatch(std::unique_ptr<PowerSource> source,
                        std::chrono::milliseconds every = std::chrono::seconds(5));
    ~PowerWatch();
    PowerWatch(const PowerWatch&) = delete;
    PowerWatch& operator=(const PowerWatch&) = delete;

    /// Nothing is read while nothing is wished.
    void setManners(const PowerManners& manners);
    /// The latest; never null.
    std::shared_ptr<const PowerVerdict> verdict() const { return m_verdict.latest(); }

private:
    void work();

    std::unique_ptr<PowerSource> m_source;
    const std::chrono::milliseconds m_every;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    PowerManners m_manners;                 // under m_mutex
    bool m_ending = false, m_news = false;  // under m_mutex
    LatestValue<PowerVerdict> m_verdict;
    std::thread m_thread;
};

}  // namespace studio::app
