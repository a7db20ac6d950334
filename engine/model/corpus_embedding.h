// SPDX-License-Identifier: GPL-3.0-or-later
// Start values of an embedding from the text that is to be learned: which tokens stand near which.
// Of the most frequent ids the shifted positive pointwise mutual information with the ids within
// four places,
//     m(a, b) = max(0, ln( n(a,b) N / (n(a) n(b)) ) - ln 2),
// is factorised by a randomised truncated singular value decomposition, M ~ U S U' (Levy, Goldberg
// and Dagan, "Improving Distributional Similarity with Lessons Learned from Word Embeddings", 2015;
// Halko, Martinsson and Tropp, "Finding structure with randomness", 2011); an id starts at its row
// of U sqrt(S), scaled to the given root mean square. Reads no more than the first 32 million
// tokens. Windows do not reach across the end of a document.
#pragma once

#include <cstdint>

#include "engine/base/aligned_buffer.h"
#include "engine/base/result.h"
#include "engine/data/progress.h"
#include "engine/data/token_store.h"
#include "engine/platform/workers.h"

namespace studio {

struct CorpusEmbeddingRequest {
    std::size_t width = 0;
    double deviation = 0.1;  ///< Root mean square of each row.
    std::uint64_t seed = 1;
};

/// [vocabulary, width], row-major. Ids that the text does not have, or that are too rare, start at
/// the mean row with a little noise. The same for any number of threads. Error: cancelled.
Result<AlignedBuffer<float>> embeddingFromCorpus(const TokenStore& text,
                                                 const CorpusEmbeddingRequest& request,
                                                 const Workers& workers, const Progress& progress);

}  // namespace studio
