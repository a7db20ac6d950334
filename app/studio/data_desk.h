// SPDX-License-Identifier: GPL-3.0-or-later
// DataDesk: reads and counts text for the window as a job on a thread of its own, with progress and
// cancel, and keeps the result open for reading. Its calls come from the GUI thread and never wait
// for a job, but the destructor, which cancels first.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "app/run_launcher.h"
#include "engine/telemetry/data_report.h"
#include "ui/data_backend.h"

namespace studio::app {

class DataDesk : public ui::DataBackend {
public:
    /// The launcher outlives the desk.
    DataDesk(const RunLauncher& launcher, int threads) : m_launcher(launcher), m_threads(threads) {}
    ~DataDesk() override;

    Status prepareData(const ui::DataRequest& request) override;
    void cancelData() override { m_cancel.store(true); }
    std::shared_ptr<const DataReport> dataReport() const override;
    Result<DataDocument> dataDocument(std::uint64_t index) const override;
    std::vector<KeptText> keptTexts() const override;
    Status removeKeptText(const std::string& name) override;

private:
    void work(const ui::DataRequest& request);
    Status make(const ui::DataRequest& request, DataReport& report);
    void publish(const DataReport& report);

    const RunLauncher& m_launcher;
    int m_threads;
    std::atomic<bool> m_cancel{false}, m_running{false};
    mutable std::mutex m_mutex;
    std::shared_ptr<const DataReport> m_report = std::make_shared<const DataReport>();
    std::shared_ptr<const PreparedCorpus> m_corpus;  // with m_report guarded by m_mutex
    std::thread m_thread;
};

}  // namespace studio::app
