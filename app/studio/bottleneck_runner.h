// SPDX-License-Identifier: GPL-3.0-or-later
// BottleneckRunner: "See the bottleneck": trains FlashLM v3's sizes for some seconds with the loss
// on all positions, then with a quarter of them, and reports what was measured. Keeps no run.
// Lives on the GUI thread; advance() is called by a timer and never waits.
#pragma once

#include <memory>
#include <optional>

#include "app/run_launcher.h"
#include "engine/telemetry/bottleneck.h"
#include "engine/training/training_session.h"

namespace studio::app {

class BottleneckRunner {
public:
    BottleneckRunner(const RunLauncher& launcher, int threads)
        : m_launcher(launcher), m_threads(threads) {}

    /// Begins anew with both measurements.
    Status start(double seconds);
    void cancel();
    bool running() const { return m_session != nullptr; }
    /// Takes in how the measurement stands and goes on to the next when one is done.
    void advance();
    /// Null before the first measurement.
    std::shared_ptr<const BottleneckReport> report() const { return m_report; }

private:
    Status startStage(double positionFraction);
    void publish(BottleneckReport::State state, const std::string& problem = {});

    const RunLauncher& m_launcher;
    int m_threads;
    double m_seconds = 30;
    double m_fraction = 1;
    std::unique_ptr<TrainingSession> m_session;
    std::optional<BottleneckStage> m_all, m_quarter;
    std::shared_ptr<const BottleneckReport> m_report;
};

}  // namespace studio::app
