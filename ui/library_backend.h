// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the run library, as an interface of values. All work is done elsewhere:
// no call waits, and what a command came to is seen in a later state. Calls come from the GUI
// thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/telemetry/library_run.h"
#include "engine/telemetry/metrics.h"

namespace studio::ui {

struct LibraryState {
    std::vector<LibraryRun> runs;  ///< Newest first.
    bool read = false;             ///< False before the runs were looked at for the first time.
    std::string problem{};         ///< What went wrong last, for people; empty when nothing did.
    std::string activity{};        ///< While there is much to read: what is being read.
    double fraction = -1;          ///< Of that, 0 to 1; negative when there is nothing.
    bool rebuilding = false;       ///< It can be cancelled.
    std::vector<std::string> trashed{};  ///< Names of the runs that undoTrash() brings back.
};

/// Settings by key, as the command line writes them.
using SettingTexts = std::map<std::string, std::string>;

/// A run whose curves are wanted.
struct WatchedRun {
    std::string folder;
    std::shared_ptr<const MetricLog> log;  ///< Steps and evaluations; grows.
    std::shared_ptr<const SettingTexts> settings;
};

class LibraryBackend {
public:
    virtual ~LibraryBackend() = default;

    /// Never null. While somebody asks now and then, the state is kept up to date; nobody asks,
    /// nothing is read.
    virtual std::shared_ptr<const LibraryState> state() = 0;

    /// The curves and settings of these runs are wanted from now on, and of no others.
    virtual void watch(const std::vector<std::string>& folders) = 0;
    /// Those of them that are there, in no particular order. Another log for a run: its metrics
    /// were read anew.
    virtual std::vector<WatchedRun> watched() const = 0;

    virtual void rename(const std::string& folder, const std::string& name) = 0;
    virtual void setTags(const std::string& folder, const std::vector<std::string>& tags) = 0;
    /// To the trash of the desktop. A run that trains is refused.
    virtual void moveToTrash(const std::vector<std::string>& folders) = 0;
    /// Brings back what the last moveToTrash() took away.
    virtual void undoTrash() = 0;
    /// Builds the library anew from the run folders.
    virtual void rebuild() = 0;
    /// The library is as it was before.
    virtual void cancelRebuild() = 0;
    virtual void dismissProblem() = 0;
};

}  // namespace studio::ui
