// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/power_watch.h"

#include <cmath>

namespace studio::app {
namespace {

constexpr double kCoolerBy = 15;     ///< Degrees below the limit before training goes on ...
constexpr double kCoolSeconds = 30;  ///< ... for so long.

std::string degrees(double celsius) { return std::to_string(std::lround(celsius)) + " °C"; }

}  // namespace

PowerVerdict PausePolicy::next(const PowerReading& reading, const PowerManners& manners,
                               Seconds now) {
    PowerVerdict verdict;
    if (manners.pauseWhenHot && reading.hottestCelsius) {
        const double celsius = *reading.hottestCelsius;
        if (celsius >= manners.hotCelsius) {
            m_hot = true;
            m_coolSince = -1;
        } else if (celsius > manners.hotCelsius - kCoolerBy) {
            m_coolSince = -1;
        } else if (m_coolSince < 0) {
            m_coolSince = now;
        }
        if (m_hot && m_coolSince >= 0 && now - m_coolSince >= kCoolSeconds)
            m_hot = false;
        if (m_hot) {
            verdict.pause = true;
            verdict.why = "The processor is " + degrees(celsius) +
                          " hot, so training pauses. It goes on by itself at " +
                          degrees(manners.hotCelsius - kCoolerBy) + ".";
        }
    } else {
        m_hot = false;
    }
    if (manners.pauseOnBattery && reading.supply == PowerSupply::Battery) {
        verdict.pause = true;
        verdict.why =
            "The computer runs on its battery, so training pauses. It goes on by itself when the "
            "computer is plugged in.";
    }
    if (manners.pauseOnBattery && reading.supply == PowerSupply::Unknown)
        verdict.unknown =
            "This computer does not tell whether it runs on a battery, so training cannot pause "
            "for that.";
    else if (manners.pauseWhenHot && !reading.hottestCelsius)
        verdict.unknown =
            "This computer does not tell how hot its processor is, so training cannot pause for "
            "that.";
    return verdict;
}

PowerWatch::PowerWatch(std::unique_ptr<PowerSource> source, std::chrono::milliseconds every)
    : m_source(std::move(source)), m_every(every) {
    m_thread = std::thread([this] { work(); });
}

PowerWatch::~PowerWatch() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PowerWatch::setManners(const PowerManners& manners) {
    {
        const std::scoped_lock lock(m_mutex);
        if (manners == m_manners)
            return;
        m_manners = manners;
        m_news = true;
    }
    m_wake.notify_all();
}

void PowerWatch::work() {
    PausePolicy policy;
    for (;;) {
        PowerManners manners;
        {
            std::unique_lock lock(m_mutex);
            const auto due = [&] { return m_ending || m_news; };
            if (m_manners.any())
                m_wake.wait_for(lock, m_every, due);
            else
                m_wake.wait(lock, due);
            if (m_ending)
                return;
            m_news = false;
            manners = m_manners;
        }
        const std::chrono::duration<double> now =
            std::chrono::steady_clock::now().time_since_epoch();
        const PowerReading reading = manners.any() ? m_source->read() : PowerReading();
        m_verdict.publish(
            std::make_shared<const PowerVerdict>(policy.next(reading, manners, now.count())));
    }
}

}  // namespace studio::app
