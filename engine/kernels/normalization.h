// SPDX-License-Identifier: GPL-3.0-or-later
// RMSNorm over rows: y = x / sqrt(mean(x^2) + epsilon) * scale (Zhang and Sennrich 2019).
// float runs on Highway, double is the scalar reference.
#pragma once

#include <cstddef>

#include "engine/platform/workers.h"

namespace studio {

/// x, y: [rows, width]; scale: [width]; inverseRms: [rows], kept for the backward pass.
template <class Real>
void rmsNormForward(const Workers& workers, std::size_t rows, std::size_t width, double epsilon,
                    const Real* x, const Real* scale, Real* y, Real* inverseRms);

/// Only inverseRms.
template <class Real>
void inverseRmsOfRows(const Workers& workers, std::size_t rows, std::size_t width, double epsilon,
                      const Real* x, Real* inverseRms);
/// y again, from x and inverseRms: cheaper than to keep it.
template <class Real>
void rmsNormAgain(const Workers& workers, std::size_t rows, std::size_t width, const Real* x,
                  const Real* scale, const Real* inverseRms, Real* y);

/// dx (written) and scaleGradient (added to), from dy. `residual` [rows, width] is added to dx, as
/// a connection past the norm wants it; null: nothing is. dx may be dy or residual.
/// With r = inverseRms, g = dy * scale: dx = r g - x r^3 mean(g x); dscale = sum over rows dy x r.
template <class Real>
void rmsNormBackward(const Workers& workers, std::size_t rows, std::size_t width, const Real* x,
                     const Real* scale, const Real* inverseRms, const Real* dy,
                     const Real* residual, Real* dx, Real* scaleGradient);

}  // namespace studio
