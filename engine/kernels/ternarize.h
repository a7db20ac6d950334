// SPDX-License-Identifier: GPL-3.0-or-later
// From latent weights to ternary ones: +1 where w > mean|w|, -1 where w < -mean|w|, else 0. No
// scale. The gradient passes straight through (straight-through estimator: Bengio et al. 2013).
#pragma once

#include <cstddef>
#include <cstdint>

namespace studio {

struct Ternarization {
    double threshold = 0;    ///< mean |w|
    std::int64_t flips = 0;  ///< Elements whose ternary value is not what it was before.
};

/// latent, ternary: n elements; ternary holds the values before and afterwards -1, 0 or +1.
template <class Real>
Ternarization ternarize(std::size_t n, const Real* latent, Real* ternary);

}  // namespace studio
