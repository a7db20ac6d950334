// SPDX-License-Identifier: GPL-3.0-or-later
// Row-wise softmax pieces for output layers, on a tile of logits. They run on the calling thread,
// inside a head's own tasks. float runs on Highway, double is the scalar reference.
#pragma once

#include <cstddef>

#include "engine/kernels/matrix.h"

namespace studio {

/// Maximum and sum of exp(z - maximum) of a row: a logsumexp that can be merged.
template <class Real>
struct LogSumExp {
    Real maximum;
    Real sum;

    static LogSumExp empty();
    void merge(const LogSumExp& other);
    Real value() const;  ///< maximum + log(sum)
};

/// Merges the rows of a tile into states[row]. logits: [rows, columns], column stride 1.
template <class Real>
void mergeLogSumExp(Matrix<const Real> logits, LogSumExp<Real>* states);

/// In place, z <- factor[row] * exp(z - lse[row]) + offset: the dense part of d loss / d logits.
template <class Real>
void softmaxGradient(Matrix<Real> logits, const Real* lse, const Real* factor, Real offset);

/// Sum of each row's logits, added to sums[row]; in double, since it feeds a mean over the
/// vocabulary.
template <class Real>
void addRowSums(Matrix<const Real> logits, double* sums);

}  // namespace studio
