// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what the window shows of a prepared text: lengths, frequencies, coverage, and what other
// tokenizers would make of it. Reads the tokens once.
#pragma once

#include "engine/base/resource_locator.h"
#include "engine/data/prepared_corpus.h"
#include "engine/data/progress.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/data_report.h"

namespace studio {

/// Fills all that Done has, but remarks and fromCache. vocabulary: that of the "bpe" forecast.
/// Error: cancelled.
Status countText(const PreparedCorpus& corpus, int vocabulary, const ResourceLocator& resources,
                 const Workers& workers, const Progress& progress, DataReport& report);

/// Document index of both parts together, training first; its first `most` tokens.
/// index < the documents of both.
DataDocument documentOf(const PreparedCorpus& corpus, std::uint64_t index, std::size_t most);

}  // namespace studio
