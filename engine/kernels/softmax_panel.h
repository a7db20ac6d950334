// SPDX-License-Identifier: GPL-3.0-or-later
// The softmax of a tile of logits that lies words-major in panels of rows (panel_product.h): rows
// of the batch are the lanes, so maxima and sums need nothing across lanes. It goes over the
// vocabulary once: a row's exponentials are taken relative to a reference that is at least the
// largest logit seen so far and moves only when a larger one comes, then by kHeadroom more, so that
// it seldom moves again; what was summed before is rescaled (as in Milakov and Gimelshein, "Online
// normalizer calculation for softmax", 2018).
#pragma once

#include <cstddef>

#include "engine/kernels/matrix.h"
#include "engine/kernels/panel_product.h"

namespace studio {

/// One panel of rows, each array of panelWidth() numbers.
struct SoftmaxPanel {
    float* reference;  ///< Starts at startOfReference().
    float* sum;        ///< Of exp(z - reference); starts at 0.
    float* rescale;    ///< Written: exp(old reference - new one), 1 where it stayed.
};

/// Below every logit: the reference before the first tile.
float startOfReference();

/// logits: [words, panelWidth()], dense. In fp32 they become the exponentials, both operands of the
/// products that follow; in bf16 those are written to `right`, [words, width] packed as a right
/// panel, and unless null to `left`, packed as a left one. Returns whether any reference moved.
bool exponentiatePanel(Precision precision, std::size_t words, float* logits,
                       const SoftmaxPanel& panel, float* right, float* left);

/// m[r][j] *= scale[j] for `rows` rows of panelWidth() columns.
void scalePanelColumns(Precision precision, std::size_t rows, const float* scale, float* m);

/// sums[r] += sum over the columns of a(r, c) scale[c]. `a` not transposed; scale is 64-byte
/// aligned and zero beyond a's depth, up to a whole panel.
void addWeightedRowSums(Precision precision, const LeftPanels& a, const float* scale, float* sums);

/// sums[c] += sum over the rows of m[r][c]; column stride 1.
void addColumnSums(Matrix<const float> m, float* sums);

/// y[i] += a x[i].
void addScaled(std::size_t n, float a, const float* x, float* y);

}  // namespace studio
