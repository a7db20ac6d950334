// SPDX-License-Identifier: GPL-3.0-or-later
// RooflineRunner: measures peaks and kernels as a job on a thread of its own, with progress,
// cancel and one result. Its calls come from the GUI thread and never wait for a measurement.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/base/result.h"
#include "engine/telemetry/roofline.h"

namespace studio::app {

class RooflineRunner {
public:
    explicit RooflineRunner(int threads) : m_threads(threads) {}
    /// Cancels, and waits until the kernel that is being timed has ended (a fraction of a second).
    ~RooflineRunner();

    /// Refused while one runs or still ends.
    Status start();
    void cancel() { m_cancel.store(true); }
    bool running() const { return m_running.load(); }
    /// Null before the first measurement.
    std::shared_ptr<const RooflineReport> report() const;

private:
    void measure();
    void publish(RooflineReport report);

    int m_threads;
    std::atomic<bool> m_cancel{false}, m_running{false};
    mutable std::mutex m_mutex;
    std::shared_ptr<const RooflineReport> m_report;  // guarded by m_mutex
    std::thread m_thread;
};

}  // namespace studio::app
