// SPDX-License-Identifier: GPL-3.0-or-later
// The double reference of gated_convolution.h, by way of convolution.h.
#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/kernels/gated_convolution.h"

namespace studio {
namespace {

std::vector<double> normed(const ConvolutionShape& s, const NormedRows<double>& input) {
    std::vector<double> n(s.rows() * s.width);
    for (std::size_t r = 0; r < s.rows(); ++r)
        for (std::size_t c = 0; c < s.width; ++c)
            n[r * s.width + c] = input.x[r * s.width + c] * input.inverseRms[r] * input.scale[c];
    return n;
}

}  // namespace

template <>
void gatedConvolutionForward(const Workers&, const ConvolutionShape& shape,
                             const NormedRows<double>& input,
                             const ConvolutionPair<const double>& weights, double* s, double* v,
                             double* y) {
    const std::vector<double> n = normed(shape, input);
    convolutionForward(shape, n.data(), weights.gate, s);
    convolutionForward(shape, n.data(), weights.value, v);
    for (std::size_t i = 0; i < n.size(); ++i) {
        s[i] = 1 / (1 + std::exp(-s[i]));
        y[i] = input.x[i] + s[i] * v[i];
    }
}

template <>
void gatedConvolutionBackward(const Workers&, const ConvolutionShape& shape,
                              const NormedRows<double>& input,
                              const ConvolutionPair<const double>& weights, const double* s,
                              const double* v, const double* dy, double* dn,
                              const ConvolutionPair<double>& gradients) {
    const std::vector<double> n = normed(shape, input);
    std::vector<double> dGate(n.size()), dValue(n.size());
    for (std::size_t i = 0; i < n.size(); ++i) {
        dGate[i] = dy[i] * v[i] * s[i] * (1 - s[i]);
        dValue[i] = dy[i] * s[i];
    }
    std::fill_n(dn, n.size(), 0.0);
    convolutionBackwardInput(shape, dGate.data(), weights.gate, dn);
    convolutionBackwardInput(shape, dValue.data(), weights.value, dn);
    convolutionBackwardWeight(shape, n.data(), dGate.data(), gradients.gate);
    convolutionBackwardWeight(shape, n.data(), dValue.data(), gradients.value);
}

}  // namespace studio
