// SPDX-License-Identifier: GPL-3.0-or-later
// Element-wise gates of the mixer and the GLU, forward and backward. float runs on Highway, double
// is the scalar reference. All arrays have n elements.
#pragma once

#include <cstddef>

#include "engine/platform/workers.h"

namespace studio {

/// gate <- sigmoid(gate); y = x + gate * value. (In training: gated_convolution.h.)
template <class Real>
void sigmoidGateForward(const Workers& workers, std::size_t n, const Real* x, Real* gate,
                        const Real* value, Real* y);

/// out = relu(gate)^2 * up  ("ReLU squared": So et al. 2021, Primer).
template <class Real>
void squaredReluGateForward(const Workers& workers, std::size_t n, const Real* gate, const Real* up,
                            Real* out);

/// In place: gate <- dout * up * 2 relu(gate), up <- dout * relu(gate)^2; and dout becomes what
/// the forward pass gave as out, which the weights behind it need and nobody had to keep.
template <class Real>
void squaredReluGateBackward(const Workers& workers, std::size_t n, Real* dout, Real* gate,
                             Real* up);

/// out <- out + x.
template <class Real>
void addTo(const Workers& workers, std::size_t n, const Real* x, Real* out);

/// sigmoid(x) = 1 / (1 + exp(-x)), in place.
template <class Real>
void sigmoid(const Workers& workers, std::size_t n, Real* x);

}  // namespace studio
