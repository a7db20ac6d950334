// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over whole parameter tensors for the optimizers: norms, AdamW with all that belongs to it,
// momentum, moving average. Bound by memory: each array is touched once a pass.
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
    float averageDecay = 0;  ///< Of the moving average.
};

/// What belongs to n weights that are updated together. All are written.
struct AdamWTensors {
    float* gradient = nullptr;  ///< Zero afterwards.
    float* weight = nullptr;
    float* m = nullptr;
    float* v = nullptr;
    float* average = nullptr;  ///< Moving average of the weights; null: none.

    AdamWTensors from(std::size_t first) const {
        return {gradient + first, weight + first, m + first, v + first,
                average ? average + first : nullptr};
    }
};

/// The whole update in one pass over memory: clipping, AdamW, moving average, and zeroing of the
/// gradient. Five arrays are read and written once each.
void adamWSweep(const Workers& workers, const AdamWStep& step, std::size_t n,
                const AdamWTensors& tensors);
/// The same of a stretch of a tensor (for instance the rows that have a gradient), on the calling
/// thread alone, for use inside a task of Workers::forEach.
void adamWSweepOnOneThread(const AdamWStep& step, std::size_t n, const AdamWTensors& tensors);

/// average <- decay average + (1 - decay) weight.
void averageUpdate(const Workers& workers, float decay, std::size_t n, const float* weight,
                   float* average);

/// momentum <- keep momentum + take gradient; gradient <- 0. On the calling thread alone.
void momentumSweepOnOneThread(float keep, float take, std::size_t n, float* gradient,
                              float* momentum);
/// weight <- weight - size direction; then, unless it is null, average as in averageUpdate(). On
/// the calling thread alone.
void moveSweepOnOneThread(float size, float averageDecay, std::size_t n, const float* direction,
                          float* weight, float* average);
/// Sum of squares in double, on the calling thread alone.
double sumOfSquaresOnOneThread(std::size_t n, const float* x);

}  // namespace studio
