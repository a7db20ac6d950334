// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryDesk: the run library behind the window: a thread of its own that reads what the run
// folders have gained while somebody looks, and does what is asked of the runs. GUI thread; no call
// waits, except the destructor for the part of a file that is just being read.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/studio/trash_can.h"
#include "engine/storage/run_indexer.h"
#include "engine/telemetry/snapshot.h"
#include "ui/library_backend.h"

namespace studio::app {

class LibraryDesk final : public ui::LibraryBackend {
public:
    explicit LibraryDesk(std::filesystem::path runsFolder);
    ~LibraryDesk() override;

    std::shared_ptr<const ui::LibraryState> state() override;
    void watch(const std::vector<std::string>& folders) override;
    std::vector<ui::WatchedRun> watched() const override;
    void rename(const std::string& folder, const std::string& name) override;
    void setTags(const std::string& folder, const std::vector<std::string>& tags) override;
    void moveToTrash(const std::vector<std::string>& folders) override;
    void undoTrash() override;
    void rebuild() override;
    void cancelRebuild() override { m_cancelRebuild = true; }
    void dismissProblem() override;

    /// A run that the library may not know: its folder can be anywhere.
    void know(const std::string& folder);
    /// Looks at the folders soon, whether somebody asks or not.
    void lookSoon();

private:
    using Clock = std::chrono::steady_clock;
    /// What the thread keeps of a watched run.
    struct Watched {
        std::shared_ptr<MetricLog> log = std::make_shared<MetricLog>();
        std::shared_ptr<const ui::SettingTexts> settings;
        RunLibrary::ReadPlace place;
        std::int64_t generation = -1;
    };

    void ask(std::function<void()> task);
    // The library thread.
    void work();
    void open(bool anew);
    /// True while there is more to read at once.
    bool lookAtRuns();
    bool readWatched();
    Status readWatchedRun(const LibraryRow& row, Watched& watched, bool& more);
    void publishRuns();
    void renameNow(const std::string& folder, const std::string& name,
                   const std::vector<std::string>* tags);
    void trashNow(const std::vector<std::string>& folders);
    void undoTrashNow();
    void rebuildNow();
    void tell(const Status& status);
    Progress progress(const std::atomic<bool>* cancel, bool rebuilding);
    template <class Change>
    void change(const Change& change);

    const std::filesystem::path m_runsFolder;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::function<void()>> m_tasks;  // under m_mutex
    std::vector<std::string> m_wanted;           // under m_mutex
    std::vector<ui::WatchedRun> m_watchedNow;    // under m_mutex
    Clock::time_point m_askedLast;               // under m_mutex
    bool m_ending = false, m_lookSoon = true;    // under m_mutex
    LatestValue<ui::LibraryState> m_state;
    std::atomic<bool> m_cancel{false}, m_cancelRebuild{false};

    // The library thread alone:
    std::optional<RunLibrary> m_library;
    std::optional<RunIndexer> m_indexer;
    std::map<std::string, Watched> m_watched;
    std::vector<TrashedFolder> m_trashed;
    Clock::time_point m_reported;

    std::thread m_thread;
};

}  // namespace studio::app
