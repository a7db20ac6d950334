// SPDX-License-Identifier: GPL-3.0-or-later
// Writes text: encodes the prompt, feeds it to a decoder and streams sampled tokens into a log.
// The thread that calls does the work (generation_thread.h has one for the window).
#pragma once

#include <atomic>
#include <memory>

#include "engine/data/tokenizer.h"
#include "engine/inference/packed_model.h"
#include "engine/telemetry/generation.h"

namespace studio {

/// Answers log.request() and brings the log to Finished, Cancelled (when `cancel` became true) or
/// Failed with a sentence. Writes exactly the number of tokens asked for, across ends of documents,
/// unless the stop text appears in the output, which then ends right after it. An empty prompt
/// starts a new document. After request().kept come as many new tokens as were asked for. The same
/// request, weights and instruction set give the same text. `workers` compute the output layer. A
/// null model is an error that says so.
void generateText(const std::shared_ptr<const PackedModel>& model, const Tokenizer& tokenizer,
                  const Workers& workers, GenerationLog& log, const std::atomic<bool>& cancel);

}  // namespace studio
