// SPDX-License-Identifier: GPL-3.0-or-later
// Which tokens stand near which: the shifted positive pointwise mutual information of the most
// frequent ids of a text, as a sparse symmetric matrix (see corpus_embedding.h). Memory is bounded:
// counts are made for a few hundred rows at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/result.h"
#include "engine/data/progress.h"
#include "engine/data/token_store.h"
#include "engine/platform/workers.h"

namespace studio {

struct SparseRows {
    struct Entry {
        std::uint32_t column = 0;
        float value = 0;
    };
    std::vector<std::vector<Entry>> rows;  ///< Entries by rising column.
};

struct NeighbourMatrix {
    std::vector<TokenId> ids;  ///< Of row and column i; the most frequent first.
    SparseRows information;    ///< [ids, ids]
};

/// mostIds < 65534: of the most frequent ids. Error: cancelled.
Result<NeighbourMatrix> neighbourInformation(const TokenStore& text, std::size_t mostIds,
                                             const Workers& workers, const Progress& progress);

}  // namespace studio
