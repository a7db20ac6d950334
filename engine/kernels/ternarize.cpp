// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/ternarize.h"

#include <cmath>

namespace studio {

template <class Real>
Ternarization ternarize(std::size_t n, const Real* latent, Real* ternary) {
    // The sum is in double and in order: the threshold is the same on every machine.
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
        sum += std::abs(latent[i]);
    const double mean = n > 0 ? sum / static_cast<double>(n) : 0.0;
    const Real threshold = static_cast<Real>(mean);
    std::int64_t flips = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const Real value = static_cast<Real>((latent[i] > threshold) - (latent[i] < -threshold));
        flips += value != ternary[i];
        ternary[i] = value;
    }
    return {mean, flips};
}

template Ternarization ternarize(std::size_t, const float*, float*);
template Ternarization ternarize(std::size_t, const double*, double*);

}  // namespace studio
