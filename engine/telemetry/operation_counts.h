// SPDX-License-Identifier: GPL-3.0-or-later
// What one token costs in arithmetic when text is generated, layer by layer. Values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace studio {

/// Operations of one layer on one token, all passes through the block together.
struct LayerOperations {
    std::string layer;     ///< "block.glu.up_proj"
    bool ternary = false;  ///< Its weights are -1, 0 and +1.
    std::int64_t multiplications = 0;
    std::int64_t additions = 0;  ///< And subtractions.
    std::int64_t others = 0;     ///< Divisions, roots, exponentials.
};

/// In the order in which a token passes through them.
using OperationCounts = std::vector<LayerOperations>;

}  // namespace studio
