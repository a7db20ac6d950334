// SPDX-License-Identifier: GPL-3.0-or-later
// The softmax over a set of words, dense: z = W h + b, p = softmax(z). The equations stand in
// full_softmax_reference.h. Rows x words is never in memory: rows go in chunks, words in tiles, and
// two passes over the tiles do it all, in fp32 or bf16 products:
//   1. logits of a tile; their exponentials, relative to each row's running reference, kept; the
//      gradient of h from them at once, rescaled when the reference moves (VocabularyPass);
//   2. gradients of W and b from the kept exponentials and the rows of h, scaled to probabilities.
// The uniform part of label smoothing and the target's own part are added apart: it is a product
// of rank one (sum of the rows of W, sum of the rows of h), they touch one word a row.
// Tiles belong to a fixed number of groups whose results are added in order: bit-identical for any
// thread count.
//
// What a head brings is where W and b lie and where their gradients go; it owns neither here.
#pragma once

#include <vector>

#include "engine/heads/output_head.h"
#include "engine/heads/vocabulary_pass.h"

namespace studio {

/// The words of a softmax.
struct WordRows {
    Matrix<const float> weights;                ///< W [words, width], without gaps.
    const float* biases = nullptr;              ///< b [words]; null: none.
    VocabularyPass::WordGradients gradients{};  ///< Added to; null: not trained.

    std::size_t words() const { return weights.rows; }
    std::size_t width() const { return weights.columns; }
};

/// How gradients are made from a few of the probabilities (sparse_rounding.h).
struct SparseRounding {
    float epsilon = 0;       ///< 0: from all of them.
    bool takeSmall = true;   ///< False: those below epsilon are left out, which is biased.
    std::uint64_t seed = 1;  ///< With the step and the row it names the random numbers.
};

class WordSoftmax {
public:
    explicit WordSoftmax(Profiler& profiler, std::string_view zone = "output_layer");

    /// As OutputHead's functions of these names; targets count the words of `words`. The loss is
    /// the sum over the rows, divided by meanOver: 0 means their number.
    HeadLoss lossAndGradient(const Execution& run, const WordRows& words,
                             Matrix<const float> hidden, std::span<const std::int32_t> targets,
                             const LossSettings& settings, Matrix<float> hiddenGradient,
                             const SparseRounding& rounding = {}, std::size_t meanOver = 0);
    double sumNll(const Execution& run, const WordRows& words, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets);
    void logProbabilities(const Execution& run, const WordRows& words, Matrix<const float> hidden,
                          Matrix<float> out);

private:
    /// What the loss makes of a chunk's rows.
    struct Chunk {
        Matrix<const float> hidden;             // [rows, width]
        std::span<const std::int32_t> targets;  // [rows]
        float targetShare = 0, spread = 0;      // (1 - e) / n, e / (n V)
        std::size_t first = 0;                  // of all rows
    };

    void drawStarts(std::size_t rows, const SparseRounding& rounding, std::uint64_t step);
    /// Logits and losses of a chunk; with dense gradients that of h as well.
    HeadLoss forward(const Execution& run, const WordRows& words, const Chunk& chunk,
                     const LossSettings& settings, bool dense);
    HeadLoss sumLosses(const WordRows& words, const Chunk& chunk,
                       const LossSettings& settings) const;
    void hiddenGradient(const Execution& run, const WordRows& words, const Chunk& chunk,
                        Matrix<float> out);
    void wordGradients(const Execution& run, const WordRows& words, const Chunk& chunk);
    /// Both of them, from a few probabilities.
    void sparseGradients(const Execution& run, const WordRows& words, const Chunk& chunk,
                         const SparseRounding& rounding, Matrix<float> out);
    void sparseGroup(const WordRows& words, const Chunk& chunk, const SparseRounding& rounding,
                     Precision precision, std::size_t group);
    /// What the targets and label smoothing add.
    void finishHidden(const WordRows& words, const Chunk& chunk, Matrix<float> out) const;
    void finishWords(const WordRows& words, const Chunk& chunk, std::size_t first,
                     std::size_t count) const;

    ZoneId m_forward, m_backward;
    VocabularyPass m_pass;
    std::vector<float> m_factors;    // [chunk rows] (1 + 2 l lse) / n
    std::vector<float> m_hiddenSum;  // [width]
    // Of the sparse gradients:
    std::vector<float> m_starts;         // [rows of the call][group], in [0, 1)
    AlignedBuffer<float> m_groupHidden;  // [group][padded rows, width]
    std::vector<std::size_t> m_entries;  // [group], of the last chunk
};

}  // namespace studio
