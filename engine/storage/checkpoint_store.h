// SPDX-License-Identifier: GPL-3.0-or-later
// CheckpointStore: the checkpoints of one run, files "step-00004210.safetensors" in one folder.
// A new one is complete on the drive before any older one is removed; what a crash left behind is
// cleaned up after the next save; which one to go on from is found by checking them. One thread
// at a time, any thread; only the program that trains the run saves.
#pragma once

#include "engine/storage/checkpoint.h"

namespace studio {

struct CheckpointFile {
    std::int64_t step = 0;  ///< As the name says.
    std::filesystem::path path;
};

struct SavedCheckpoint {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    /// Empty, or why something old could not be removed: the new checkpoint is safe all the same.
    std::string warning;
};

struct NewestCheckpoint {
    std::optional<Checkpoint> checkpoint;  ///< None when no file is valid.
    std::vector<std::string> refused;      ///< A sentence for each newer file that is not.
};

/// Which checkpoints stay.
struct CheckpointsKept {
    CheckpointsKept(int newest = 1, bool bestToo = false) : last(newest), best(bestToo) {}
    int last;   ///< The newest ones, at least 1.
    bool best;  ///< And the one with the lowest score (kScoreKey).
};

class CheckpointStore {
public:
    CheckpointStore(FileSystem files, std::filesystem::path folder, const CheckpointsKept& kept);

    const std::filesystem::path& folder() const { return m_folder; }

    /// Writes the checkpoint of a step, then removes what is not kept of those up to that step,
    /// those of later steps (of a course that this run has left), and unfinished files.
    /// Makes the folder when it is missing.
    Result<SavedCheckpoint> save(std::int64_t step, TensorSource& tensors,
                                 const SafetensorsMetadata& metadata) const;

    /// Newest first, unchecked. A missing folder holds none.
    Result<std::vector<CheckpointFile>> list() const;

    /// Checks from the newest down to the first that is whole.
    Result<NewestCheckpoint> newestValid() const;

private:
    Status removeOld(std::int64_t step) const;
    std::optional<CheckpointFile> best(std::span<const CheckpointFile> files) const;

    FileSystem m_files;
    std::filesystem::path m_folder;
    CheckpointsKept m_kept;
};

/// "step-00004210.safetensors"
std::string checkpointName(std::int64_t step);

}  // namespace studio
