// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of words from a text alone, for grouping them before any embedding has been learned: for
// each word how often each of the most frequent words stands before it, square roots taken (so that
// distances are Hellinger's between distributions), projected to a few dimensions by random
// directions. Words that follow the same words come to lie near each other.
#pragma once

#include "engine/base/aligned_buffer.h"
#include "engine/data/progress.h"
#include "engine/data/training_text.h"

namespace studio {

/// Dimensions of the vectors, and how many words count as contexts.
constexpr std::size_t kContextWidth = 64, kContextWords = 512;

/// [words of the text, kContextWidth]; zero for words that follow none of the contexts. Reads at
/// most 16 million ids, in blocks spread over the whole text. Error: cancelled.
Result<AlignedBuffer<float>> contextVectors(const TrainingText& text, std::uint64_t seed,
                                            const Progress& progress);

}  // namespace studio
