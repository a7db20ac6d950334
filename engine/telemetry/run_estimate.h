// SPDX-License-Identifier: GPL-3.0-or-later
// RunEstimate: what a run with some settings will be, before it is started: counted from the sizes,
// not measured.
#pragma once

#include <limits>

#include "engine/telemetry/snapshot.h"

namespace studio {

struct RunEstimate {
    std::int64_t vocabulary = 0;  ///< Tokens; a trained vocabulary may turn out smaller.
    std::int64_t parameters = 0;
    std::int64_t embeddingParameters = 0;  ///< Of these, in the embedding.
    std::uint64_t memoryBytes = 0;         ///< At least.
    std::uint64_t checkpointBytes = 0;     ///< Of one checkpoint.
    std::uint64_t checkpointsBytes = 0;    ///< Of all that are on the drive at most.
    /// Of a step's multiply-adds, 0 to 1; NaN for an output layer that cannot be counted ahead.
    double outputLayerShare = std::numeric_limits<double>::quiet_NaN();
    std::vector<PhaseInfo> phases;  ///< Empty when they cannot be read.
    std::int64_t tokensInAll = 0;   ///< Up to the limit of steps.
};

}  // namespace studio
