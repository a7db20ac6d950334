// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW over a list of tensors, each with its own step count and weight decay, in one sweep with
// clipping, moving average and zeroing of the gradient. A tensor that is left out of a step (a
// frozen embedding) keeps its moments, its count and its average.
#pragma once

#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/model/parameter.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/zone_work.h"
#include "engine/training/training_config.h"

namespace studio {

class AdamW {
public:
    struct Group {
        Parameter<float>* parameter;
        double decay;
        AlignedBuffer<float>* average = nullptr;  ///< Moving average of the weights; null: none.
    };
    explicit AdamW(const OptimizerConfig& config) : m_config(config) {}
    AdamW(const std::vector<Group>& groups, const OptimizerConfig& config) : AdamW(config) {
        setGroups(groups);
    }

    /// What is updated from now on. Moments of tensors whose name and size are among the former
    /// ones go on; all others begin at zero.
    void setGroups(const std::vector<Group>& groups);

    /// One update of all tensors but `leftOut`; gradients are scaled by gradientScale first and
    /// are zero afterwards.
    void step(const Workers& workers, double rate, double gradientScale,
              const Parameter<float>* leftOut);

    /// Updates that a tensor has had.
    std::int64_t count(const Parameter<float>& parameter) const;
    /// Of one update.
    ZoneWork work(const Parameter<float>* leftOut) const;

    /// "adam.<parameter>.m", ".v" and ".t" (the step count).
    std::vector<TensorView> state() const;
    Status load(const TensorMap& tensors);

private:
    struct State {
        Parameter<float>* parameter = nullptr;
        double decay = 0;
        AlignedBuffer<float>* average = nullptr;
        std::int64_t count = 0;
        AlignedBuffer<float> m, v;
    };
    OptimizerConfig m_config;
    std::vector<State> m_states;
};

}  // namespace studio
