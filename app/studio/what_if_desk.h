// SPDX-License-Identifier: GPL-3.0-or-later
// WhatIfDesk: predictions behind the window: calibrations as jobs on a thread of their own, with
// progress and cancel, and the models that they have made. Lives on the GUI thread.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "engine/data/progress.h"
#include "ui/what_if_backend.h"

namespace studio::app {

class WhatIfDesk final : public ui::WhatIfBackend {
public:
    /// refuseWhileBusy: says why nothing may be measured now.
    WhatIfDesk(int processors, std::function<Status()> refuseWhileBusy)
        : m_processors(processors), m_refuseWhileBusy(std::move(refuseWhileBusy)) {}
    /// Cancels, and waits for the step that is being timed.
    ~WhatIfDesk() override;

    int processors() const override { return m_processors; }
    WhatIfAnswer ask(const RunConfig& config, int threads) const override;
    Status calibrate(const RunConfig& config, int threads) override;
    Status check(const RunConfig& config, int threads) override;
    void cancel() override { m_cancel.store(true); }
    std::shared_ptr<const WhatIfReport> report() const override;
    bool running() const { return m_running.load(); }

private:
    Status begin(const RunConfig& config, int threads, bool isCheck);
    /// The job's thread.
    void measure(const RunConfig& config, int threads, bool isCheck);
    Status measureInto(WhatIfReport& report, const RunConfig& config, int threads);
    std::shared_ptr<const CostModel> modelFor(const RunConfig& config, int threads) const;
    void publish(const WhatIfReport& report);

    int m_processors;
    std::function<Status()> m_refuseWhileBusy;
    std::atomic<bool> m_cancel{false}, m_running{false};
    mutable std::mutex m_mutex;
    std::shared_ptr<const WhatIfReport> m_report;                      // guarded by m_mutex
    std::map<std::string, std::shared_ptr<const CostModel>> m_models;  // guarded by m_mutex
    std::thread m_thread;
};

}  // namespace studio::app
