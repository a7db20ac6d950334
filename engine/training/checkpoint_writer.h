// SPDX-License-Identifier: GPL-3.0-or-later
// CheckpointWriter: saves the trainer's state as it stands at one moment on a thread of its own
// while training goes on (see StateCapture). Owned by the engine thread; one save at a time. A
// state that holds a number that is not finite is never saved.
#pragma once

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "engine/training/run_recorder.h"
#include "engine/training/state_capture.h"

namespace studio {

class CheckpointWriter {
public:
    /// recorder outlives the writer.
    explicit CheckpointWriter(RunRecorder& recorder) : m_recorder(recorder) {}
    ~CheckpointWriter();

    struct Outcome {
        RunPosition position;
        Status status;
        std::string notFinite{};      ///< The tensor for which the state was not saved.
        double haltSeconds = 0;       ///< How long training stood still for it.
        std::size_t copiedBytes = 0;  ///< What had to be copied meanwhile.
    };

    /// Begins to save the tensors as they are now; a save that still runs is waited for first.
    /// From now on settle() must be called before they change.
    void begin(const RunPosition& position, std::vector<TensorView> tensors);
    void settle(const Workers& workers);
    bool busy() const { return m_thread.joinable() && !m_done.load(std::memory_order_acquire); }
    /// What a save that has ended came to, once; nothing while it runs.
    std::optional<Outcome> takeOutcome();
    /// Waits for a running save.
    void wait();

private:
    RunRecorder& m_recorder;
    std::thread m_thread;
    std::atomic<bool> m_done{false};
    std::unique_ptr<StateCapture> m_capture;
    std::optional<Outcome> m_outcome;
};

}  // namespace studio
