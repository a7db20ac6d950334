// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refresh_governor.h"

#include <QThread>
#include <algorithm>
#include <chrono>
#include <limits>

namespace studio::ui {
namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;
constexpr double kLowestPlotScale = 0.1;    // a plot of 4 Hz still moves every 2.5 seconds
constexpr double kLowestFigureScale = 0.1;  // figures of 30 Hz still change 3 times a second
constexpr double kCalm = 0.7;               // below this part of the budget rates may rise again
constexpr double kRise = 1.25;              // a second

std::int64_t steadyNow() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

RefreshGovernor::RefreshGovernor(int processors, Clock clock, QObject* parent)
    : QObject(parent),
      m_processors(std::max(1, processors)),
      m_clock(std::move(clock)),
      m_windowBeganNs(m_clock()) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000 / kTicksPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &RefreshGovernor::tick);
}

RefreshGovernor::RefreshGovernor(QObject* parent)
    : RefreshGovernor(QThread::idealThreadCount(), steadyNow, parent) {}

void RefreshGovernor::add(Client client) {
    m_entries.push_back({std::move(client), std::numeric_limits<std::int64_t>::min()});
}

void RefreshGovernor::start() { m_timer.start(); }

void RefreshGovernor::stop() { m_timer.stop(); }

void RefreshGovernor::setMinimised(bool minimised) { m_minimised = minimised; }

double RefreshGovernor::rate(double preferredHz) const {
    const double wanted = std::clamp(preferredHz, 0.1, double{kTicksPerSecond});
    return wanted * (wanted <= kPlotHz ? m_plotScale : m_figureScale);
}

void RefreshGovernor::tick() {
    const std::int64_t beganNs = m_clock();
    constexpr std::int64_t kHalfTickNs = kSecondNs / kTicksPerSecond / 2;
    for (Entry& entry : m_entries) {
        const auto periodNs =
            static_cast<std::int64_t>(double{kSecondNs} / rate(entry.client.preferredHz));
        const bool due = entry.refreshedNs == std::numeric_limits<std::int64_t>::min() ||
                         beganNs - entry.refreshedNs + kHalfTickNs >= periodNs;
        if (!due || !entry.client.visible())
            continue;
        entry.refreshedNs = beganNs;
        entry.client.refresh();
    }
    const std::int64_t endedNs = m_clock();
    addPainting(endedNs - beganNs);
    if (endedNs - m_windowBeganNs >= kSecondNs)
        adapt(endedNs);
}

void RefreshGovernor::adapt(std::int64_t nowNs) {
    m_load = double(m_spentNs) / double(nowNs - m_windowBeganNs) / m_processors;
    m_spentNs = 0;
    m_windowBeganNs = nowNs;
    const double budget = m_minimised ? kMinimisedShare : kShare;
    if (m_load > budget) {
        // Aim a little below the budget, so that the next second does not overshoot again.
        const double cut = 0.9 * budget / m_load;
        if (m_plotScale > kLowestPlotScale)
            m_plotScale = std::max(kLowestPlotScale, m_plotScale * cut);
        else
            m_figureScale = std::max(kLowestFigureScale, m_figureScale * cut);
    } else if (m_load < kCalm * budget) {
        if (m_figureScale < 1)
            m_figureScale = std::min(1.0, m_figureScale * kRise);
        else
            m_plotScale = std::min(1.0, m_plotScale * kRise);
    }
}

}  // namespace studio::ui
