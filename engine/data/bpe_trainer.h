// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a byte-level BPE on a corpus: again and again the most frequent pair of adjacent tokens
// inside the pieces becomes a new token; of equally frequent pairs the one with the smallest ids.
// The result depends on the text alone, neither on the number of threads nor on document order.
#pragma once

#include <vector>

#include "engine/base/result.h"
#include "engine/data/byte_pair_encoder.h"
#include "engine/data/progress.h"
#include "engine/data/text_source.h"
#include "engine/platform/workers.h"

namespace studio {

/// Up to count merges (at most BpeTable::kMaxMerges), best first; fewer when no pair occurs twice
/// any more. No token has more than BpeTable::kMaxTokenBytes. Error: cancelled.
Result<std::vector<BpeMerge>> trainBpe(const TextSource& text, std::size_t count,
                                       const Workers& workers, const Progress& progress);

}  // namespace studio
