// SPDX-License-Identifier: GPL-3.0-or-later
// RunLauncher: from what a person asks for to a TrainingSession: checks the settings, makes or
// opens the run folder, and prepares text on the engine thread. Used by command line and window.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/run_text.h"
#include "engine/base/resource_locator.h"
#include "engine/config/preset_store.h"
#include "engine/storage/prepared_cache.h"
#include "engine/storage/run_folder.h"
#include "engine/storage/run_lock.h"
#include "engine/training/training_session.h"

namespace studio::app {

/// A new run.
struct RunOrder {
    RunConfig config;
    std::string preset;                          ///< Its name; "custom" for a settings file.
    std::vector<std::filesystem::path> corpora;  ///< Empty: the built-in Storybook.
    std::filesystem::path folder;                ///< Empty: nothing is kept (a measurement).
};

/// What TrainingSession::Options needs, and what a resumed run already holds.
struct PreparedLaunch {
    RunConfig config;
    TrainingSession::Prepare prepare;
    std::shared_ptr<MetricLog> log;  ///< A resumed run's is filled by the preparation.
    bool finished = false;           ///< The run has nothing left to train.
    std::int64_t finishedStep = 0;
    std::string preset{};                ///< Of a resumed run: what it was started with.
    std::vector<std::string> corpora{};  ///< Of a resumed run.
};

class RunLauncher {
public:
    /// Presets of the user's own are in presetsFolder; none when it is empty. Prepared text is kept
    /// in preparedFolder; none when it is empty.
    explicit RunLauncher(ResourceLocator resources, FileSystem files = {},
                         std::filesystem::path presetsFolder = {},
                         std::filesystem::path preparedFolder = {});

    /// A quicker source of what was recorded of a run than its files; on an error, which leaves the
    /// log as it was, the files are read.
    using History = std::function<Result<ZoneTable>(const std::filesystem::path& run,
                                                    MetricLog& log, const Progress& progress)>;
    void setHistory(History history) { m_history = std::move(history); }

    const std::shared_ptr<const SettingSchema>& schema() const { return m_schema; }
    const ResourceLocator& resources() const { return m_resources; }
    const PresetStore& presets() const { return m_presets; }
    const PreparedCache& prepared() const { return m_prepared; }
    Result<RunConfig> configOf(std::string_view preset) const;

    /// Checks what can be checked at once and makes the folder. When the preparation fails or is
    /// cancelled, the folder goes away again.
    Result<PreparedLaunch> newRun(RunOrder order) const;
    /// Checks what is quickly checked. The preparation finds the newest valid checkpoint and fills
    /// the log with what was before; a run without one starts at step 0. A run that another
    /// program trains is refused.
    Result<PreparedLaunch> resume(const std::filesystem::path& folder) const;
    /// For TrainingSession's readOnly: the preparation fills the log with all that was recorded
    /// and loads the newest valid checkpoint; nothing in the folder is changed.
    Result<PreparedLaunch> openForReading(const std::filesystem::path& folder) const;
    /// The settings of a kept run.
    Result<RunConfig> configOf(const RunRecord& record) const;

private:
    /// Refuses a drive without room for the run.
    Status checkRoom(const RunOrder& order) const;
    /// A run folder that this process alone trains.
    struct OwnedFolder {
        RunFolder folder;
        RunLock lock;
    };
    /// The checks before going on with a run or reading it; launch.prepare is left empty.
    Result<PreparedLaunch> describe(const RunFolder& folder) const;
    Result<SessionSetup> prepareNew(const RunOrder& order, std::optional<OwnedFolder> owned,
                                    const Workers& workers, const Progress& progress) const;
    Result<SessionSetup> prepareResumed(OwnedFolder owned, const RunConfig& config, MetricLog& log,
                                        const Workers& workers, const Progress& progress) const;
    Result<SessionSetup> prepareReading(const RunFolder& folder, const RunConfig& config,
                                        MetricLog& log, const Progress& progress) const;

    ResourceLocator m_resources;
    FileSystem m_files;
    PresetStore m_presets;
    PreparedCache m_prepared;
    std::shared_ptr<const SettingSchema> m_schema;
    History m_history;
};

}  // namespace studio::app
