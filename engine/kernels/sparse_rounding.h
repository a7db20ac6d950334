// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients of a softmax from a few of its probabilities: those of at least epsilon as they are, of
// the smaller ones a few, each counted as epsilon, so that the expected gradient is the whole one
// (stochastic rounding). Systematic: a row's small probabilities are summed up in the order of the
// words, from a random start u epsilon, u in [0, 1); the word at which the sum passes a multiple of
// epsilon is taken. A word of probability p < epsilon is then taken with probability p / epsilon,
// and at most once. Runs on the calling thread, on a tile of words and a panel of rows as
// panel_product.h packs them; the rows are the lanes.
#pragma once

#include <cstddef>

#include "engine/kernels/panel_product.h"

namespace studio {

struct SparsePanel {
    const float* exponentials;  ///< One panel [words][panelWidth], in the precision's left form.
    std::size_t words;
    /// [panelWidth], 64-byte aligned: times the exponentials gives probabilities, 0 where there is
    /// no row; times a (rounded) probability gives the gradient of the logit.
    const float *scale, *factor;
    float epsilon;
    bool takeSmall;  ///< False: probabilities below epsilon are left out.
    float* sums;  ///< [panelWidth], 64-byte aligned: from u epsilon on, carried from tile to tile.

    std::size_t width;
    const float* weights;   ///< W [words, width]
    const float* hidden;    ///< h [panel's rows, width]
    float* hiddenGradient;  ///< dh [panel's rows, width] += g W_word for each entry
    float* weightGradient;  ///< dW [words, width] += g h_row; null: not wanted.
    float* biasGradient;    ///< db [words] += g; null: not wanted.
};

/// Adds the gradients; returns the number of entries that were taken.
std::size_t addSparseGradients(Precision precision, const SparsePanel& panel);

}  // namespace studio
