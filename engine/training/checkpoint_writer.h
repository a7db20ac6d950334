// SPDX-License-Identifier: GPL-3.0-or-later
// CheckpointWriter: saves copies of the trainer's state on a thread of its own while training goes
// on. Owned by the engine thread; one save at a time.
#pragma once

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/training/run_recorder.h"

namespace studio {

class CheckpointWriter {
public:
    /// recorder outlives the writer.
    explicit CheckpointWriter(RunRecorder& recorder) : m_recorder(recorder) {}
    ~CheckpointWriter();

    struct Outcome {
        RunPosition position;
        Status status;
    };

    /// Copies the tensors and begins to save them. A save that still runs is waited for first.
    void begin(const RunPosition& position, std::span<const TensorView> tensors);
    bool busy() const { return m_thread.joinable() && !m_done.load(std::memory_order_acquire); }
    /// What a save that has ended came to, once; nothing while it runs.
    std::optional<Outcome> takeOutcome();
    /// Waits for a running save.
    void wait();

private:
    void copy(std::span<const TensorView> tensors);

    RunRecorder& m_recorder;
    std::thread m_thread;
    std::atomic<bool> m_done{false};
    AlignedBuffer<std::byte> m_bytes;
    std::vector<TensorView> m_tensors;
    std::optional<Outcome> m_outcome;
};

}  // namespace studio
