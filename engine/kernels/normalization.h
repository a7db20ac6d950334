// SPDX-License-Identifier: GPL-3.0-or-later
// RMSNorm over rows: y = x / sqrt(mean(x^2) + epsilon) * scale (Zhang and Sennrich 2019).
// float runs on Highway, double is the scalar reference.
#pragma once

#include <cstddef>

#include "engine/kernels/matrix_product.h"
#include "engine/platform/workers.h"

namespace studio {

/// x, y: [rows, width]; scale: [width]; inverseRms: [rows], kept for the backward pass.
template <class Real>
void rmsNormForward(const Workers& workers, std::size_t rows, std::size_t width, double epsilon,
                    const Real* x, const Real* scale, Real* y, Real* inverseRms);

/// dx (written, or added to with Accumulate::Yes) and scaleGradient (added to), from dy.
/// With r = inverseRms, g = dy * scale: dx = r g - x r^3 mean(g x); dscale = sum over rows dy x r.
template <class Real>
void rmsNormBackward(const Workers& workers, std::size_t rows, std::size_t width, const Real* x,
                     const Real* scale, const Real* inverseRms, const Real* dy, Real* dx,
                     Accumulate accumulate, Real* scaleGradient);

}  // namespace studio
