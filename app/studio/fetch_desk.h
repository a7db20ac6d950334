// SPDX-License-Identifier: GPL-3.0-or-later
// FetchDesk: one fetch at a time, as a job on a thread of its own. Its calls come from the GUI
// thread and never wait for the network.
#pragma once

#include <filesystem>
#include <memory>
#include <thread>

#include "engine/fetch/fetch_control.h"
#include "engine/telemetry/snapshot.h"
#include "ui/studio_backend.h"

namespace studio::app {

class FetchDesk {
public:
    /// downloads: the folder for what is fetched.
    explicit FetchDesk(std::filesystem::path downloads) : m_downloads(std::move(downloads)) {}
    /// Cancels; what has come stays as a part.
    ~FetchDesk();

    /// Both are refused while one runs, and for an order that makes no sense.
    Status quote(const FetchOrder& order, const ui::FetchSource& source);
    Status start(const FetchOrder& order, const ui::FetchSource& source);
    void pause(bool paused);
    void cancel();
    /// Never null.
    std::shared_ptr<const FetchState> state() const { return m_state.latest(); }

private:
    enum class Task : std::uint8_t { Quote, Fetch };
    Status begin(Task task, const FetchOrder& order, const ui::FetchSource& source);
    void work(Task task, const FetchOrder& order, const ui::FetchSource& source);
    void publish(FetchState state);

    std::filesystem::path m_downloads;
    std::unique_ptr<FetchControl> m_control;  ///< Of the fetch of now.
    std::atomic<bool> m_running{false};
    LatestValue<FetchState> m_state;
    std::thread m_thread;
};

}  // namespace studio::app
