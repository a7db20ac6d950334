// SPDX-License-Identifier: GPL-3.0-or-later
// LabDesk: the laboratory behind the window: a LabRunner, and the plans that the window asks for.
// Lives on the GUI thread; nothing here waits for training.
#pragma once

#include <functional>

#include "app/lab_runner.h"
#include "ui/lab_backend.h"

namespace studio::app {

class LabDesk final : public ui::LabBackend {
public:
    /// The launcher outlives the desk. refuseWhileBusy: says why nothing may train now.
    LabDesk(const RunLauncher& launcher, int threads, std::filesystem::path labs,
            std::function<Status()> refuseWhileBusy)
        : m_launcher(launcher),
          m_labs(std::move(labs)),
          m_refuseWhileBusy(std::move(refuseWhileBusy)),
          m_runner(launcher, threads, true) {}

    std::vector<LabContestant> recommended() const override;
    Result<RunConfig> settings(const std::string& preset, bool startValues) const override;
    Status check(const LabPlan& plan) const override;
    Status start(const LabPlan& plan) override;
    Status resume(const std::string& folder) override;
    void pause() override { m_runner.pause(); }
    void goOn() override { m_runner.goOn(); }
    void stop() override { m_runner.stop(); }
    bool running() const override { return m_runner.running(); }
    std::shared_ptr<const LabReport> report() const override { return m_runner.report(); }
    Status savePage(const std::string& file, const Wording& wording) const override;

private:
    const RunLauncher& m_launcher;
    std::filesystem::path m_labs;
    std::function<Status()> m_refuseWhileBusy;
    LabRunner m_runner;
};

}  // namespace studio::app
