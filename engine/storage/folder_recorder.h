// SPDX-License-Identifier: GPL-3.0-or-later
// FolderRecorder: keeps what a session reports in its run folder: metrics line by line, and
// checkpoints that hold everything a resume needs.
#pragma once

#include <mutex>

#include "engine/storage/run_folder.h"
#include "engine/storage/run_lock.h"
#include "engine/telemetry/snapshot.h"
#include "engine/training/run_recorder.h"

namespace studio {

class FolderRecorder final : public RunRecorder {
public:
    /// info: precision and instruction set of now; a resumed run may have begun with others.
    FolderRecorder(RunFolder folder, RunLock lock, const CheckpointsKept& kept, const RunInfo& info)
        : m_lock(std::move(lock)),
          m_folder(std::move(folder)),
          m_checkpoints(m_folder.checkpoints(kept)),
          m_precision(info.precision),
          m_instructionSet(info.instructionSet) {}

    Status record(const StepMetrics& step, const StepProfile& profile,
                  const ZoneTable& zones) override;
    Status record(const EvaluationMetrics& evaluation) override;
    Status record(const RunEvent& event) override;
    Status record(const WeightSample& sample) override;
    Status record(const PromptSample& sample) override;
    Status record(const WeightStatistics& moment) override;
    Status recordZones(std::int64_t step, const ZoneTable& zones) override;
    Status saveCheckpoint(const RunPosition& position, TensorSource& tensors) override;
    Result<std::optional<SavedState>> lastSaved() override;
    Status rewind(std::int64_t step) override;
    Status markFinished(std::int64_t step) override;

private:
    Status append(std::string_view line);

    RunLock m_lock;
    RunFolder m_folder;
    CheckpointStore m_checkpoints;
    std::string m_precision, m_instructionSet;
    std::mutex m_metrics;  // the metric file: the saving thread syncs it
};

/// Where a checkpoint says that its run stands.
Result<RunPosition> positionOf(const Checkpoint& checkpoint);

}  // namespace studio
