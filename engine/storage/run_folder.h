// SPDX-License-Identifier: GPL-3.0-or-later
// RunFolder: one run on disk. run.json says what was asked for; state.json says
// whether the run has ended; metrics.jsonl holds what it reported; samples.jsonl what it wrote on
// from pinned prompts; weights.jsonl looks into its matrices; checkpoints/ what a resume needs.
// Prepared data (tokenizer, token store) may live in the folder too; this does not look at them.
// All that a run library shows can be built again from these files. One thread at a time.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/storage/checkpoint_store.h"
#include "engine/storage/metric_file.h"

namespace studio {

/// run.json: what a run is. Everything that `--resume` needs besides a checkpoint.
struct RunRecord {
    std::string name;  ///< For people.
    std::string preset;
    nlohmann::json settings = nlohmann::json::object();  ///< RunConfig::toJson().
    std::uint64_t seed = 0;
    std::string programVersion;
    std::vector<std::string> corpusFiles{};  ///< Empty: the built-in Storybook.
    std::string corpusHash;
    std::string tokenizerName;
    std::string tokenizerHash;
    std::int64_t stepLimit = 0;  ///< 0: none.
    double minuteLimit = 0;      ///< 0: none.
    std::string precision;
    std::string instructionSet;
    std::int64_t createdUnixMilliseconds = 0;
};

/// state.json
struct RunProgressMark {
    bool finished = false;
    std::int64_t step = 0;  ///< At the time of the mark.
};

class RunFolder {
public:
    using Path = std::filesystem::path;

    /// Makes the folder with its parents and writes the record. Refuses a folder that holds
    /// anything, and suggests a free name.
    static Result<RunFolder> create(FileSystem files, Path folder, RunRecord record);
    /// Reads and checks run.json.
    static Result<RunFolder> open(FileSystem files, Path folder);

    /// Writes into run.json what only the prepared text tells; the rest never changes.
    Status identifyText(std::string corpusHash, std::string tokenizerName,
                        std::string tokenizerHash);

    const Path& folder() const { return m_folder; }
    const RunRecord& record() const { return m_record; }
    Path dataFolder() const { return m_folder / "data"; }
    Path checkpointFolder() const { return m_folder / "checkpoints"; }
    CheckpointStore checkpoints(const CheckpointsKept& kept = {}) const {
        return {m_files, checkpointFolder(), kept};
    }

    /// A run without a state.json has not finished.
    Result<RunProgressMark> mark() const;
    Status setMark(const RunProgressMark& mark) const;

    /// See MetricFile.
    Status appendMetrics(std::string_view line) { return m_metrics.append(line); }
    Status syncMetrics() { return m_metrics.sync(); }
    /// Samples of pinned prompts have a file of their own, which may be missing.
    Status appendSample(std::string_view line) { return m_samples.append(line); }
    /// Looks into the weights alone, which the run library does not hold.
    Result<MetricHistory> readWeights(MetricLog& log) const { return m_weights.read(log); }
    /// Looks into the weights too.
    Status appendWeights(std::string_view line) { return m_weights.append(line); }
    /// All three files, as the two functions of MetricFile.
    Result<std::int64_t> truncateMetricsAfter(std::int64_t step);
    Result<MetricHistory> readMetrics(MetricLog& log, ZoneTable zones = {}) const;

private:
    RunFolder(FileSystem files, Path folder, RunRecord record);

    FileSystem m_files;
    Path m_folder;
    RunRecord m_record;
    MetricFile m_metrics, m_samples, m_weights;
};

/// The text of run.json.
std::string runRecordText(const RunRecord& record);
/// `source` names the text in errors.
Result<RunRecord> parseRunRecord(std::string_view text, const std::string& source);

}  // namespace studio
