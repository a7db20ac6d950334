// SPDX-License-Identifier: GPL-3.0-or-later
// WeightProbe: looks at the ternary matrices between steps: shares of the three values, flips over
// time, and, when a panel asks, the latent histogram and the matrix itself.
#pragma once

#include <memory>
#include <vector>

#include "engine/telemetry/snapshot.h"
#include "engine/training/trainer.h"

namespace studio {

class WeightProbe {
public:
    explicit WeightProbe(const Trainer& trainer);

    /// Shares and flips of all ternary matrices since the last call; cheap (one pass of compares).
    std::vector<WeightSample> sample(std::int64_t step);
    /// Everything, as immutable values.
    std::shared_ptr<const WeightStatistics> statistics(std::int64_t step,
                                                       double elapsedSeconds) const;

private:
    struct Tracked {
        const Parameter<float>* parameter;
        std::int64_t flipsBefore;
        double flipsPerThousandSteps;
    };
    std::vector<Tracked> m_tracked;
    std::int64_t m_stepBefore = 0;
};

}  // namespace studio
