// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that are kept on this computer, newest first, for the start page.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "ui/studio_backend.h"

namespace studio::app {

/// At most `limit` runs of a folder; broken ones are left out. Of long metrics it reads some parts
/// only, so that a run of any length takes about as long. Stops early when cancelled.
std::vector<ui::RunSummary> recentRuns(const std::filesystem::path& folder, std::size_t limit,
                                       const std::atomic<bool>& cancelled);

/// Reads them on a thread of its own. GUI thread; nothing here waits, except the destructor for the
/// part of a file that is just being read.
class RecentRunsReader {
public:
    RecentRunsReader(std::filesystem::path folder, std::size_t limit);
    ~RecentRunsReader();

    /// Begins anew; a reading that goes on is followed by another.
    void read();
    /// As they were read last; empty before.
    std::vector<ui::RunSummary> latest() const;

private:
    void work();

    const std::filesystem::path m_folder;
    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::vector<ui::RunSummary> m_latest;
    bool m_wanted = false, m_working = false;
    std::atomic<bool> m_cancelled{false};
    std::thread m_thread;
};

}  // namespace studio::app
