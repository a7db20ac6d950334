// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/convolution.h"

#include <algorithm>

namespace studio {
namespace {

// Visits every (row, out channel, in channel, tap) whose input lies inside the sequence.
template <class Visit>
void forEachTerm(const ConvolutionShape& s, const Visit& visit) {
    const std::size_t channels = s.groupWidth();
    for (std::size_t row = 0; row < s.rows(); ++row)
        for (std::size_t o = 0; o < s.width; ++o)
            for (std::size_t c = 0; c < channels; ++c)
                for (std::size_t j = 0; j < s.kernel; ++j) {
                    const std::size_t shift = (s.kernel - 1 - j) * s.dilation;
                    if (row % s.length < shift)
                        continue;
                    visit(row * s.width + o, (row - shift) * s.width + o / channels * channels + c,
                          (o * channels + c) * s.kernel + j);
                }
}

}  // namespace

void convolutionForward(const ConvolutionShape& shape, const double* x, const double* weight,
                        double* y) {
    std::fill_n(y, shape.rows() * shape.width, 0.0);
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        y[out] += weight[w] * x[in];
    });
}

void convolutionBackwardInput(const ConvolutionShape& shape, const double* dy, const double* weight,
                              double* dx) {
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        dx[in] += weight[w] * dy[out];
    });
}

void convolutionBackwardWeight(const ConvolutionShape& shape, const double* x, const double* dy,
                               double* weightGradient) {
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        weightGradient[w] += dy[out] * x[in];
    });
}

}  // namespace studio
