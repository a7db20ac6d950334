// SPDX-License-Identifier: GPL-3.0-or-later
// RunIndexer: brings the run library up to date with the run folders, which are the truth: it reads
// what their files have gained, notices runs that came, went or were changed, and can build the
// whole library anew. Reads only; a run may be trained by any program meanwhile. One thread at a
// time.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>

#include "engine/data/progress.h"
#include "engine/platform/file_system.h"
#include "engine/storage/run_library.h"

namespace studio {

class RunIndexer {
public:
    /// The library outlives this. Runs are in folders below runsFolder, directly or one level
    /// deeper.
    RunIndexer(RunLibrary& library, std::filesystem::path runsFolder);

    /// Brings all runs up to date, those elsewhere too that the library knows. True when anything
    /// has changed. A run that cannot be read stands in problems(); the others are not kept from
    /// it. Errors: the library, cancelled.
    Result<bool> update(const Progress& progress);
    /// Of one folder, wherever it is; takes up a run that the library did not know.
    Result<bool> updateRun(const std::filesystem::path& folder, const Progress& progress);
    /// Forgets everything and reads all runs again; all or nothing, also when it is cancelled.
    Status rebuild(const Progress& progress);

    /// A sentence for each run that could not be read at the last update.
    const std::vector<std::string>& problems() const { return m_problems; }

private:
    using Path = std::filesystem::path;
    struct Job {
        Path folder;
        std::uint64_t bytes = 0;  ///< Of its metrics.
    };
    std::vector<Job> findRuns(const std::vector<std::string>& elsewhere) const;
    Result<bool> updateAll(const std::vector<std::string>& known, const Progress& progress);
    Result<bool> readSmallFiles(const Path& folder, const std::string& stamp);
    Result<bool> readMetrics(const Path& folder, const Progress& progress);
    Result<bool> readPart(const Path& folder, bool& changed);
    Result<bool> forgetMissing(const std::vector<std::string>& known);

    RunLibrary& m_library;
    Path m_runsFolder;
    FileSystem m_files;
    std::map<std::string, std::string> m_seen;  ///< All files' sizes and times, by folder.
    bool m_loaded = false;                      ///< m_seen has all runs of the library.
    std::vector<std::string> m_problems;
};

/// Every leaf of a run's tree of settings, as the command line writes it.
SettingTexts settingTexts(const nlohmann::json& settings);

}  // namespace studio
