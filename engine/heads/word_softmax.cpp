// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/word_softmax.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/base/random.h"
#include "engine/kernels/softmax_panel.h"
#include "engine/kernels/sparse_rounding.h"

namespace studio {
namespace {

using Purpose = VocabularyPass::Purpose;

/// `products` of these rows with the words, over this many arrays of their size.
ZoneWork work(const WordRows& words, std::size_t rows, int products, int arrays) {
    const std::size_t weights = words.words() * words.width();
    return {products * static_cast<std::int64_t>(rows * weights),
            arrays * streamWork(weights).bytes + streamWork(rows * words.width()).bytes};
}

}  // namespace

WordSoftmax::WordSoftmax(Profiler& profiler, std::string_view zone)
    : m_forward(profiler.zone(zone, ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(profiler.zone(zone, ZonePass::Backward, ZoneGroup::OutputLayer)) {}

HeadLoss WordSoftmax::sumLosses(const WordRows& words, const Chunk& chunk,
                                const LossSettings& settings) const {
    HeadLoss sum;
    const double smoothing = settings.labelSmoothing;
    const auto columnSums = m_pass.columnSums();
    for (std::size_t r = 0; r < chunk.hidden.rows; ++r) {
        const double lse = m_pass.lse()[r];
        // No probability exceeds one; what is left below zero is rounding.
        const double nll = std::max(0.0, lse - m_pass.targetLogits()[r]);
        sum.nll += nll;
        sum.crossEntropy += (1 - smoothing) * nll;
        sum.zLoss += settings.zCoefficient * lse * lse;
        if (smoothing == 0)
            continue;
        double logits = m_pass.biasSum();  // their sum over the words
        for (std::size_t c = 0; c < words.width(); ++c)
            logits += chunk.hidden.at(r, c) * columnSums[c];
        sum.crossEntropy += smoothing * (lse - logits / static_cast<double>(words.words()));
    }
    return sum;
}

void WordSoftmax::finishHidden(const WordRows& words, const Chunk& chunk, Matrix<float> out) const {
    for (std::size_t r = 0; r < out.rows; ++r) {
        const float* word =
            words.weights.data + static_cast<std::size_t>(chunk.targets[r]) * words.width();
        float* row = out.data + r * out.rowStride;
        addScaled(words.width(), -chunk.targetShare, word, row);
        for (std::size_t c = 0; chunk.spread != 0 && c < words.width(); ++c)
            row[c] -= static_cast<float>(chunk.spread * m_pass.columnSums()[c]);
    }
}

void WordSoftmax::finishWords(const WordRows& words, const Chunk& chunk, std::size_t first,
                              std::size_t count) const {
    const std::size_t width = words.width();
    const VocabularyPass::WordGradients& to = words.gradients;
    const float spreadOfRows = chunk.spread * static_cast<float>(chunk.targets.size());
    for (std::size_t w = first; chunk.spread != 0 && w < first + count; ++w) {
        if (to.weights)
            addScaled(width, -chunk.spread, m_hiddenSum.data(), to.weights + w * width);
        if (to.biases)
            to.biases[w] -= spreadOfRows;
    }
    for (std::size_t r = 0; r < chunk.targets.size(); ++r) {
        const auto word = static_cast<std::size_t>(chunk.targets[r]);
        if (word < first || word >= first + count)
            continue;
        if (to.weights)
            addScaled(width, -chunk.targetShare, chunk.hidden.data + r * chunk.hidden.rowStride,
                      to.weights + word * width);
        if (to.biases)
            to.biases[word] -= chunk.targetShare;
    }
}

void WordSoftmax::hiddenGradient(const Execution& run, const WordRows& words, const Chunk& chunk,
                                 Matrix<float> out) {
    m_pass.probabilityGradient(run.workers, m_factors, out);
    finishHidden(words, chunk, out);
}

void WordSoftmax::wordGradients(const Execution& run, const WordRows& words, const Chunk& chunk) {
    m_pass.addWeightGradient(
        run.workers, m_factors, words.gradients,
        [&](std::size_t first, std::size_t count) { finishWords(words, chunk, first, count); });
}

void WordSoftmax::sparseGroup(const WordRows& words, const Chunk& chunk,
                              const SparseRounding& rounding, Precision precision,
                              std::size_t group) {
    const std::size_t rows = chunk.hidden.rows, width = words.width();
    const std::size_t padded = m_pass.paddedRows(), panel = panelWidth(precision);
    thread_local AlignedBuffer<float> memory;
    memory.resize(3 * padded);
    float *scale = memory.data(), *factor = scale + padded, *sums = factor + padded;
    for (std::size_t r = 0; r < rows; ++r) {
        factor[r] = m_factors[r];
        sums[r] = rounding.epsilon * m_starts[(chunk.first + r) * VocabularyPass::kGroups + group];
    }
    float* hiddenGradient = m_groupHidden.data() + group * padded * width;
    std::fill_n(hiddenGradient, rows * width, 0.0f);
    const VocabularyPass::WordGradients& to = words.gradients;
    std::size_t entries = 0;
    m_pass.visitKept(group, [&](const VocabularyPass::KeptTile& tile) {
        for (std::size_t r = 0; r < rows; ++r)
            scale[r] = static_cast<float>(std::exp(tile.references[r] - m_pass.lse()[r]));
        const std::size_t count = tile.exponentials.rows;
        for (std::size_t p = 0; p * panel < rows; ++p)
            entries += addSparseGradients(
                precision,
                {.exponentials = tile.exponentials.data + p * tile.exponentials.panelStride,
                 .words = count,
                 .scale = scale + p * panel,
                 .factor = factor + p * panel,
                 .epsilon = rounding.epsilon,
                 .takeSmall = rounding.takeSmall,
                 .sums = sums + p * panel,
                 .width = width,
                 .weights = words.weights.data + tile.first * width,
                 .hidden = chunk.hidden.data + p * panel * width,
                 .hiddenGradient = hiddenGradient + p * panel * width,
                 .weightGradient = to.weights ? to.weights + tile.first * width : nullptr,
                 .biasGradient = to.biases ? to.biases + tile.first : nullptr});
        if (to.weights || to.biases)
            finishWords(words, chunk, tile.first, count);
    });
    m_entries[group] = entries;
}

void WordSoftmax::sparseGradients(const Execution& run, const WordRows& words, const Chunk& chunk,
                                  const SparseRounding& rounding, Matrix<float> out) {
    constexpr std::size_t kGroups = VocabularyPass::kGroups;
    const std::size_t padded = m_pass.paddedRows(), width = words.width();
    m_groupHidden.grow(kGroups * padded * width);
    m_entries.assign(kGroups, 0);
    run.workers.forEach(kGroups, [&](std::size_t group) {
        if (!run.workers.interrupted())
            sparseGroup(words, chunk, rounding, run.precision, group);
    });
    constexpr std::size_t kRows = 32;
    forEachRange(run.workers, out.rows, kRows, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            float* row = out.data + r * out.rowStride;
            std::fill_n(row, width, 0.0f);
            for (std::size_t g = 0; g < kGroups; ++g)
                addScaled(width, 1.0f, m_groupHidden.data() + (g * padded + r) * width, row);
        }
    });
    finishHidden(words, chunk, out);
}

HeadLoss WordSoftmax::forward(const Execution& run, const WordRows& words, const Chunk& chunk,
                              const LossSettings& settings, bool dense) {
    const bool trained = words.gradients.weights || words.gradients.biases;
    const std::size_t rows = chunk.hidden.rows;
    const ZoneScope zone(run.profiler, m_forward, work(words, rows, dense ? 2 : 1, 1));
    m_pass.run(run.workers,
               {run.precision,
                !dense ? Purpose::Keep : (trained ? Purpose::Train : Purpose::TrainHidden),
                words.weights,
                chunk.hidden,
                chunk.targets,
                settings.labelSmoothing > 0,
                {},
                words.biases});
    return sumLosses(words, chunk, settings);
}

HeadLoss WordSoftmax::lossAndGradient(const Execution& run, const WordRows& words,
                                      Matrix<const float> hidden,
                                      std::span<const std::int32_t> targets,
                                      const LossSettings& settings, Matrix<float> gradient,
                                      const SparseRounding& rounding, std::size_t meanOver) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const double n = static_cast<double>(meanOver > 0 ? meanOver : hidden.rows);
    const std::size_t most = VocabularyPass::chunkRows(run.precision);
    const bool trained = words.gradients.weights || words.gradients.biases;
    const bool dense = rounding.epsilon <= 0;
    if (!dense) {
        STUDIO_CHECK(hidden.rowStride == words.width());
        drawStarts(hidden.rows, rounding, settings.step);
    }
    HeadLoss mean;
    for (std::size_t first = 0; first < hidden.rows; first += most) {
        const std::size_t rows = std::min(most, hidden.rows - first);
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, rows);
        chunk.targets = targets.subspan(first, rows);
        chunk.targetShare = static_cast<float>((1 - settings.labelSmoothing) / n);
        chunk.spread =
            static_cast<float>(settings.labelSmoothing / (n * static_cast<double>(words.words())));
        chunk.first = first;
        const HeadLoss sum = forward(run, words, chunk, settings, dense);
        mean.crossEntropy += sum.crossEntropy / n;
        mean.zLoss += sum.zLoss / n;
        mean.nll += sum.nll / n;
        // dW, which is read and written.
        const ZoneScope zone(
            run.profiler, m_backward,
            words.gradients.weights ? work(words, rows, dense ? 1 : 0, 2) : ZoneWork{});
        m_factors.resize(rows);
        for (std::size_t r = 0; r < rows; ++r)
            m_factors[r] =
                static_cast<float>((1 + 2 * settings.zCoefficient * m_pass.lse()[r]) / n);
        m_hiddenSum.assign(words.width(), 0.0f);
        if (chunk.spread != 0)
            addColumnSums(chunk.hidden, m_hiddenSum.data());
        const Matrix<float> out = gradient.rowRange(first, rows);
        if (!dense) {
            sparseGradients(run, words, chunk, rounding, out);
            continue;
        }
        hiddenGradient(run, words, chunk, out);
        if (trained)
            wordGradients(run, words, chunk);
    }
    return mean;
}

void WordSoftmax::drawStarts(std::size_t rows, const SparseRounding& rounding, std::uint64_t step) {
    Random random(rounding.seed, "sparse backward", step);
    m_starts.resize(rows * VocabularyPass::kGroups);
    for (float& start : m_starts)  // 24 bits: below 1 in float
        start = std::ldexp(static_cast<float>(random.nextUint32() >> 8), -24);
}

double WordSoftmax::sumNll(const Execution& run, const WordRows& words, Matrix<const float> hidden,
                           std::span<const std::int32_t> targets) {
    const ZoneScope zone(run.profiler, m_forward, work(words, hidden.rows, 1, 1));
    constexpr std::size_t kRows = 1024;
    double sum = 0;
    for (std::size_t first = 0; first < hidden.rows; first += kRows) {
        Chunk chunk;
        chunk.hidden = hidden.rowRange(first, std::min(kRows, hidden.rows - first));
        chunk.targets = targets.subspan(first, chunk.hidden.rows);
        m_pass.run(run.workers, {run.precision,
                                 Purpose::Score,
                                 words.weights,
                                 chunk.hidden,
                                 chunk.targets,
                                 false,
                                 {},
                                 words.biases});
        sum += sumLosses(words, chunk, {}).nll;
    }
    return sum;
}

void WordSoftmax::logProbabilities(const Execution& run, const WordRows& words,
                                   Matrix<const float> hidden, Matrix<float> out) {
    const ZoneScope zone(run.profiler, m_forward, work(words, hidden.rows, 1, 1));
    const std::size_t most = VocabularyPass::chunkRows(run.precision);
    for (std::size_t first = 0; first < hidden.rows; first += most) {
        const std::size_t rows = std::min(most, hidden.rows - first);
        m_pass.run(run.workers, {run.precision,
                                 Purpose::Logits,
                                 words.weights,
                                 hidden.rowRange(first, rows),
                                 {},
                                 false,
                                 out.rowRange(first, rows),
                                 words.biases});
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t w = 0; w < words.words(); ++w)
                out.at(first + r, w) = static_cast<float>(out.at(first + r, w) - m_pass.lse()[r]);
    }
}

}  // namespace studio
