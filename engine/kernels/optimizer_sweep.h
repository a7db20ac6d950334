// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over whole parameter tensors for the optimizers: norms, AdamW, moving average.
// Partial sums are over fixed chunks in order: bit-identical for any number of threads.
#pragma once

#include <cstddef>

#include "engine/platform/workers.h"

namespace studio {

/// Sum of squares of n elements, in double.
double sumOfSquares(const Workers& workers, std::size_t n, const float* x);

/// One AdamW update (Loshchilov and Hutter 2019), with the gradient scaled by gradientScale first:
///   w <- w (1 - rate decay); m <- b1 m + (1 - b1) g; v <- b2 v + (1 - b2) g^2;
///   w <- w - rate / (1 - b1^t) m / (sqrt(v) / sqrt(1 - b2^t) + epsilon).
struct AdamWStep {
    float rate = 0;
    float decay = 0;
    float beta1 = 0.9f, beta2 = 0.95f;
    float epsilon = 1e-8f;
    double correction1 = 1;  ///< 1 - b1^t
    double correction2 = 1;  ///< 1 - b2^t
    float gradientScale = 1;
};
void adamWUpdate(const Workers& workers, const AdamWStep& step, std::size_t n,
                 const float* gradient, float* weight, float* m, float* v);

/// average <- decay average + (1 - decay) weight.
void averageUpdate(const Workers& workers, float decay, std::size_t n, const float* weight,
                   float* average);

}  // namespace studio
