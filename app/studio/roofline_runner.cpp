// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/roofline_runner.h"

#include <new>

#include "engine/benchmark/kernel_benchmark.h"
#include "engine/platform/thread_priority.h"

namespace studio::app {

RooflineRunner::~RooflineRunner() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

Status RooflineRunner::start() {
    if (running())
        return Error{"The computer is being measured already. Wait for the end or cancel it."};
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_cancel.store(false);
    m_running.store(true);
    m_thread = std::thread([this] { measure(); });
    return {};
}

std::shared_ptr<const RooflineReport> RooflineRunner::report() const {
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

void RooflineRunner::publish(RooflineReport report) {
    auto shared = std::make_shared<const RooflineReport>(std::move(report));
    const std::scoped_lock lock(m_mutex);
    m_report = std::move(shared);
}

void RooflineRunner::measure() {
    RooflineReport last;
    publish(last);
    try {
        lowerThreadPriority();  // the window stays fluid
        const Workers workers(m_threads);
        const auto outcome =
            measureRoofline(workers, Progress({}, &m_cancel), [&](const RooflineReport& report) {
                last = report;
                publish(report);
            });
        if (!outcome) {
            last.state = RooflineReport::State::Cancelled;
            publish(last);
        }
    } catch (const std::bad_alloc&) {
        last.state = RooflineReport::State::Failed;
        last.problem =
            "There is not enough memory for the measurement, which takes about 260 MB. "
            "Close other programs and measure again.";
        publish(last);
    }
    m_running.store(false);
}

}  // namespace studio::app
