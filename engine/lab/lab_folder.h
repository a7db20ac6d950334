// SPDX-License-Identifier: GPL-3.0-or-later
// LabFolder: a laboratory on disk. lab.json holds the plan and what each run has come to, curves
// included, and is replaced whole after every change, so that it always says what is done. The runs
// are ordinary run folders below. One thread at a time.
#pragma once

#include "engine/platform/file_system.h"
#include "engine/telemetry/lab_report.h"

namespace studio {

/// What lab.json holds.
struct LabContent {
    LabPlan plan;
    LabMachine machine;
    std::vector<LabRun> runs{};
};

class LabFolder {
public:
    using Path = std::filesystem::path;

    /// Makes the folder with its parents. Refuses one that holds anything.
    static Result<LabFolder> create(FileSystem files, Path folder, LabPlan plan,
                                    LabMachine machine);
    /// Reads and checks lab.json; the schema is that of its settings.
    static Result<LabFolder> open(FileSystem files, Path folder,
                                  std::shared_ptr<const SettingSchema> schema);

    const Path& folder() const { return m_folder; }
    const std::shared_ptr<const LabPlan>& plan() const { return m_plan; }
    const LabMachine& machine() const { return m_machine; }
    const std::vector<LabRun>& runs() const { return m_runs; }
    Path runFolder(const LabRun& run) const { return m_folder / run.folder; }
    /// Where the result page goes.
    Path pageFile() const { return m_folder / "laboratory.html"; }

    /// Replaces what is known of the runs.
    Status setRuns(std::vector<LabRun> runs);
    Status writePage(std::string_view html) const;

private:
    LabFolder(FileSystem files, Path folder, LabContent content);
    Status save() const;

    FileSystem m_files;
    Path m_folder;
    std::shared_ptr<const LabPlan> m_plan;
    LabMachine m_machine;
    std::vector<LabRun> m_runs;
};

/// The text of lab.json.
std::string labText(const LabPlan& plan, const LabMachine& machine,
                    const std::vector<LabRun>& runs);
/// `source` names the text in errors.
Result<LabContent> parseLab(std::string_view text, const std::string& source,
                            std::shared_ptr<const SettingSchema> schema);

}  // namespace studio
