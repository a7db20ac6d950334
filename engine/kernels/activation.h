// SPDX-License-Identifier: GPL-3.0-or-later
// Element-wise gates of the mixer and the GLU, forward and backward. float runs on Highway, double
// is the scalar reference. All arrays have n elements.
#pragma once

#include <cstddef>

#include "engine/platform/workers.h"

namespace studio {

/// gate <- sigmoid(gate); y = x + gate * value.
template <class Real>
void sigmoidGateForward(const Workers& workers, std::size_t n, const Real* x, Real* gate,
                        const Real* value, Real* y);

/// In place, from the forward pass's sigmoid `gate` and `value`:
/// gate <- dy * value * gate * (1 - gate), value <- dy * gate: gradients before the sigmoid.
template <class Real>
void sigmoidGateBackward(const Workers& workers, std::size_t n, const Real* dy, Real* gate,
                         Real* value);

/// out = relu(gate)^2 * up  ("ReLU squared": So et al. 2021, Primer).
template <class Real>
void squaredReluGateForward(const Workers& workers, std::size_t n, const Real* gate, const Real* up,
                            Real* out);

/// In place: gate <- dout * up * 2 relu(gate), up <- dout * relu(gate)^2.
template <class Real>
void squaredReluGateBackward(const Workers& workers, std::size_t n, const Real* dout, Real* gate,
                             Real* up);

/// out <- out + x.
template <class Real>
void addTo(const Workers& workers, std::size_t n, const Real* x, Real* out);

/// sigmoid(x) = 1 / (1 + exp(-x)), in place.
template <class Real>
void sigmoid(const Workers& workers, std::size_t n, Real* x);

}  // namespace studio
