// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationThread: the one low-priority thread that answers prompts while training goes on. It
// holds the latest published copy of the weights and runs one request at a time: a new one cancels
// the former. A request that comes before any model waits, and its log says so, until one is
// published or the request is cancelled.
#pragma once

#include <memory>

#include "engine/data/tokenizer.h"
#include "engine/inference/packed_model.h"
#include "engine/telemetry/generation.h"

namespace studio {

/// Any thread may call any function; none waits for a generation. The destructor cancels what
/// runs and ends the thread within one token.
class GenerationThread {
public:
    GenerationThread();
    ~GenerationThread();
    GenerationThread(const GenerationThread&) = delete;
    GenerationThread& operator=(const GenerationThread&) = delete;

    /// Weights and tokenizer for the next request; one that runs keeps its own. Null pointers
    /// withdraw them.
    void publish(std::shared_ptr<const PackedModel> model,
                 std::shared_ptr<const Tokenizer> tokenizer);
    /// What the next request would be answered with; null when there is nothing.
    std::shared_ptr<const PackedModel> model() const;
    std::shared_ptr<const Tokenizer> tokenizer() const;
    /// Starts a request and cancels the former. The log can be read from any thread. While there
    /// is no model, it says `waitingFor`, a sentence; empty: the usual one.
    std::shared_ptr<const GenerationLog> generate(GenerationRequest request,
                                                  std::string waitingFor = {});
    /// The model that a request waits for will not come: it fails with this sentence.
    void refuse(std::string problem);
    /// Cancels the request that runs or waits.
    void cancel();
    /// A request waits for a model: whoever has one should publish it.
    bool modelWanted() const;

private:
    struct State;
    static void work(State& state);

    std::unique_ptr<State> m_state;
};

}  // namespace studio
