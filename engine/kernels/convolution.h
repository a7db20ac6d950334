// SPDX-License-Identifier: GPL-3.0-or-later
// Grouped, dilated, causal convolution over time, without bias, zeros before the start:
//   y[t, o] = sum over c, j of w[o, c, j] x[t - (kernel - 1 - j) dilation, g(o) G + c],
// with G = width / groups channels a group and g(o) = o div G; tap kernel - 1 is the current step.
// Its shape, and the plain reference in double; training runs gated_convolution.h.
#pragma once

#include <cstddef>

#include "engine/platform/workers.h"

namespace studio {

struct ConvolutionShape {
    std::size_t sequences = 0;  ///< Independent; rows = sequences * length, time fastest.
    std::size_t length = 0;
    std::size_t width = 0;
    std::size_t groups = 1;  ///< Divides width.
    std::size_t kernel = 1;
    std::size_t dilation = 1;

    std::size_t rows() const { return sequences * length; }
    std::size_t groupWidth() const { return width / groups; }
    std::size_t weights() const { return width * groupWidth() * kernel; }
};

/// x, y: [rows, width]; weight: [width, G, kernel]. y is written.
void convolutionForward(const ConvolutionShape& shape, const double* x, const double* weight,
                        double* y);

/// dx += the gradient of x: dx[s, c] += sum over o, j of w[o, c, j] dy[s + (kernel-1-j) dilation,
/// o].
void convolutionBackwardInput(const ConvolutionShape& shape, const double* dy, const double* weight,
                              double* dx);

/// weightGradient += the gradient of weight.
void convolutionBackwardWeight(const ConvolutionShape& shape, const double* x, const double* dy,
                               double* weightGradient);

}  // namespace studio
