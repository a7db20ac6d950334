// SPDX-License-Identifier: GPL-3.0-or-later
// The full softmax with gradients from a few of its probabilities: logits and likelihood are the
// full softmax's, bit for bit; the gradients are its on average, by stochastic rounding of what is
// below epsilon (sparse_rounding.h). With epsilon 0 they are its bit for bit.
//
// Why it pays: the probabilities of a row sum to 1, so fewer than 1 / epsilon reach epsilon, and as
// many at most are drawn of the rest: a few per cent of GPT-2's vocabulary at 2^-12, for which rows
// of the embedding are touched one by one in place of two of the three large products. What it
// adds to the gradient's squared error is at most epsilon times the probability below epsilon.
#pragma once

#include "engine/heads/full_softmax.h"

namespace studio {

class SparseBackward final : public FullSoftmax {
public:
    explicit SparseBackward(const HeadContext<float>& context);
    static std::vector<Setting> settings();
    static HeadCost cost(const ModelConfig& model, const RunConfig& settings);

    std::int64_t trainingMultiplyAddsPerRow() const override;
};

}  // namespace studio
