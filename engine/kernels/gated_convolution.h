// SPDX-License-Identifier: GPL-3.0-or-later
// Norm, two convolutions (convolution.h) and gate in one pass over each group of channels:
//   n = x inverseRms scale;  s = sigmoid(gate * n);  v = value * n;  y = x + s v,
// and the way back to the gradients of n and of both weights. A group's channels of a sequence are
// copied side by side once, in fast memory, where all taps and both convolutions read them.
// float runs on Highway, double is the scalar reference. Tasks are cut by sizes alone:
// bit-identical for any number of threads.
#pragma once

#include "engine/kernels/convolution.h"

namespace studio {

/// What is convolved. x: [rows, width]; inverseRms: [rows]; scale: [width].
template <class Real>
struct NormedRows {
    const Real* x;
    const Real* inverseRms;
    const Real* scale;
};

/// Two tensors [width, G, kernel]: weights, or their gradients.
template <class Real>
struct ConvolutionPair {
    Real* gate;
    Real* value;
};

/// Writes s, v and y: [rows, width] each.
template <class Real>
void gatedConvolutionForward(const Workers& workers, const ConvolutionShape& shape,
                             const NormedRows<Real>& input,
                             const ConvolutionPair<const Real>& weights, Real* s, Real* v, Real* y);

/// From dy and what the forward pass wrote: dn, the gradient of n, is written; gradients are added
/// to.
template <class Real>
void gatedConvolutionBackward(const Workers& workers, const ConvolutionShape& shape,
                              const NormedRows<Real>& input,
                              const ConvolutionPair<const Real>& weights, const Real* s,
                              const Real* v, const Real* dy, Real* dn,
                              const ConvolutionPair<Real>& gradients);

}  // namespace studio
