// SPDX-License-Identifier: GPL-3.0-or-later
// CheckpointAnswers: two sets of weights answer the same request side by side. Reads checkpoints on
// a thread of its own, one after the other, and keeps the last two. GUI thread; no call waits.
#pragma once

#include <memory>
#include <vector>

#include "app/run_launcher.h"
#include "engine/inference/generation_thread.h"
#include "ui/studio_backend.h"

namespace studio::app {

class CheckpointAnswers {
public:
    /// launcher outlives this.
    explicit CheckpointAnswers(const RunLauncher& launcher);
    /// Waits for a checkpoint that is being read.
    ~CheckpointAnswers();
    CheckpointAnswers(const CheckpointAnswers&) = delete;
    CheckpointAnswers& operator=(const CheckpointAnswers&) = delete;

    struct Asked {
        ui::ComparedAnswers answers;
        /// Sides that wait for live weights: the caller publishes or refuses them.
        std::vector<GenerationThread*> wantLive;
    };
    /// Cancels what was asked before.
    Asked ask(const GenerationRequest& request, const ui::WeightsChoice& left,
              const ui::WeightsChoice& right);
    void cancel();

private:
    struct State;
    static void work(State& state);

    std::unique_ptr<State> m_state;
};

}  // namespace studio::app
