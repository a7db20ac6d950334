// SPDX-License-Identifier: GPL-3.0-or-later
// NorMuon: momentum, made nearly orthogonal by Newton-Schulz iterations, its rows normalised by
// their second moment, at a fixed RMS size (Muon: Jordan et al. 2024; NorMuon: Li et al. 2025).
//   m <- b1 m + (1 - b1) g;  o = orthogonalize(m);  v <- b2 v + (1 - b2) mean over each row of o^2;
//   u = o / (sqrt(v) + eps);  w <- w - rate [0.2 sqrt(rows cols) / (|u| + eps)] u.
// No bias correction, no weight decay.
#pragma once

#include <string>
#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/kernels/newton_schulz.h"
#include "engine/model/parameter.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/zone_work.h"
#include "engine/training/training_config.h"

namespace studio {

class NorMuon {
public:
    struct Group {
        Parameter<float>* parameter;              ///< A matrix [rows, cols].
        AlignedBuffer<float>* average = nullptr;  ///< Moving average of the weights; null: none.
    };
    /// Parameters and averages outlive the optimizer.
    NorMuon(const std::vector<Group>& groups, const OptimizerConfig& config);

    /// One update; every gradient is scaled by gradientScale (clipping) first and is zero
    /// afterwards. All matrices go through each stage together.
    void step(const Workers& workers, double rate, double gradientScale);
    /// Of one update.
    ZoneWork work() const;

    /// "muon.<parameter>.momentum", "muon.<parameter>.row_second_moment".
    std::vector<TensorView> state() const;
    Status load(const TensorMap& tensors);

private:
    struct State {
        Parameter<float>* parameter;
        AlignedBuffer<float>* average;
        AlignedBuffer<float> momentum;         // [rows, cols]
        AlignedBuffer<float> rowSecondMoment;  // [rows]
        AlignedBuffer<float> update;           // [rows, cols], within step() only
        std::vector<double> squares;           // of each stretch of rows of the update

        std::size_t rows() const { return parameter->shape[0]; }
        std::size_t columns() const { return parameter->shape[1]; }
    };
    /// Some rows of a matrix: what one task works on.
    struct Stretch {
        std::size_t state, index;
    };
    void normalizeRows(State& state, std::size_t stretch) const;

    OptimizerConfig m_config;
    std::vector<State> m_states;
    std::vector<Stretch> m_stretches;  // of all matrices
    NewtonSchulz m_newtonSchulz;
};

}  // namespace studio
