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
#include "engine/kernels/matrix.h"
#include "engine/model/parameter.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/zone_work.h"
#include "engine/training/training_config.h"

namespace studio {

/// The quintic Newton-Schulz iteration towards the nearest semi-orthogonal matrix, in place:
/// x <- x / (|x| + 1e-7); then `steps` times x <- a x + (b s + c s s) x with s = x x^T.
/// Tall matrices are treated as their transpose.
class NewtonSchulz {
public:
    void orthogonalize(const Workers& workers, Matrix<float> x, int steps);

    /// Of one call.
    static ZoneWork work(std::size_t rows, std::size_t columns, int steps);

private:
    AlignedBuffer<float> m_s, m_polynomial, m_next;
};

class NorMuon {
public:
    /// Parameters are matrices [rows, cols] and outlive the optimizer.
    NorMuon(ParameterList<float> parameters, const OptimizerConfig& config);

    /// One update; every gradient is scaled by gradientScale (clipping) first.
    void step(const Workers& workers, double rate, double gradientScale);
    /// Of one update.
    ZoneWork work() const;

    /// "muon.<parameter>.momentum", "muon.<parameter>.row_second_moment".
    std::vector<TensorView> state() const;
    Status load(const TensorMap& tensors);

private:
    struct State {
        Parameter<float>* parameter;
        AlignedBuffer<float> momentum;         // [rows, cols]
        AlignedBuffer<float> rowSecondMoment;  // [rows]
    };
    void update(const Workers& workers, State& state, double rate, double gradientScale);

    OptimizerConfig m_config;
    std::vector<State> m_states;
    NewtonSchulz m_newtonSchulz;
    AlignedBuffer<float> m_update;
};

}  // namespace studio
