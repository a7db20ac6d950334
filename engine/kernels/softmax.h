// SPDX-License-Identifier: GPL-3.0-or-later
// Row-wise logsumexp of a tile of logits, for output layers that score; what trains is in
// softmax_panel.h. Runs on the calling thread, inside a head's own tasks. float runs on Highway,
// double is the scalar reference.
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

/// z[i] <- factor exp(z[i] - shift), for z[i] at most about the shift.
void exponentials(std::size_t n, float shift, float factor, float* z);

}  // namespace studio
