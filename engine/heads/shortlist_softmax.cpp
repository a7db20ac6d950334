// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/shortlist_softmax.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/heads/shortlist_scorer.h"
#include "engine/kernels/picked_rows.h"
#include "engine/kernels/softmax.h"
#include "engine/kernels/softmax_panel.h"

namespace studio {
namespace {

/// Rows of the batch that meet a class at a time: their logits stay in the cache.
constexpr std::size_t kRowsAtOnce = 128;
/// Rows gathered or scattered by one task.
constexpr std::size_t kGrain = 64;

/// Memory of the thread that runs a task; stays for the next.
float* logitMemory(std::size_t size) {
    thread_local AlignedBuffer<float> memory;
    memory.grow(size);
    return memory.data();
}

}  // namespace

ShortlistSoftmax::ShortlistSoftmax(const HeadContext<float>& context, const ShortlistKind& kind)
    : m_parts(context, kind),
      m_width(context.embedding.shape[1]),
      m_root(context.profiler),
      m_gatherZone(
          context.profiler.zone("output_layer.gather", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_scatterZone(
          context.profiler.zone("output_layer.gather", ZonePass::Backward, ZoneGroup::OutputLayer)),
      m_classForward(
          context.profiler.zone("output_layer.classes", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_classBackward(context.profiler.zone("output_layer.classes", ZonePass::Backward,
                                            ZoneGroup::OutputLayer)) {}

WordRows ShortlistSoftmax::rootWords(bool trains) {
    WordRows words;
    words.weights = {m_rootWeights.data(), m_parts.sizes().root(), m_width};
    const bool biased = m_parts.biases().on();
    words.biases = biased ? m_rootBiases.data() : nullptr;
    if (trains)
        words.gradients = {m_rootGradient.data(), biased ? m_rootBiasGradient.data() : nullptr};
    return words;
}

void ShortlistSoftmax::gatherRoot(const Execution& run) {
    const ShortlistSizes& sizes = m_parts.sizes();
    const ZoneScope zone(run.profiler, m_gatherZone, streamWork(2 * sizes.root() * m_width));
    const auto words = m_parts.classes().shortlistWords();
    m_rootWeights.grow(sizes.root() * m_width);
    forEachRange(run.workers, sizes.shortlist, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            std::copy_n(
                m_parts.embedding().value.data() + static_cast<std::size_t>(words[i]) * m_width,
                m_width, m_rootWeights.data() + i * m_width);
    });
    if (const Parameter<float>* vectors = m_parts.classVectors())
        std::ranges::copy(vectors->value.span(), m_rootWeights.data() + sizes.shortlist * m_width);
    if (!m_parts.biases().on())
        return;
    m_rootBiases.grow(sizes.root());
    for (std::size_t i = 0; i < words.size(); ++i)
        m_rootBiases[i] = m_parts.biases().values()[words[i]];
    if (const Parameter<float>* biases = m_parts.classBiases())
        std::ranges::copy(biases->value.span(), m_rootBiases.data() + sizes.shortlist);
}

void ShortlistSoftmax::scatterRootGradient(const Execution& run, bool embeddingFrozen) {
    const ShortlistSizes& sizes = m_parts.sizes();
    const ZoneScope zone(run.profiler, m_scatterZone, streamWork(3 * sizes.root() * m_width));
    const auto words = m_parts.classes().shortlistWords();
    if (!embeddingFrozen)
        forEachRange(run.workers, sizes.shortlist, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                addScaled(m_width, 1.0f, m_rootGradient.data() + i * m_width,
                          m_parts.embedding().gradient.data() +
                              static_cast<std::size_t>(words[i]) * m_width);
        });
    if (Parameter<float>* vectors = m_parts.classVectors())
        addScaled(vectors->size(), 1.0f, m_rootGradient.data() + sizes.shortlist * m_width,
                  vectors->gradient.data());
    if (!m_parts.biases().on())
        return;
    for (std::size_t i = 0; i < words.size(); ++i)
        m_parts.biases().gradient()[words[i]] += m_rootBiasGradient[i];
    if (Parameter<float>* biases = m_parts.classBiases())
        addScaled(biases->size(), 1.0f, m_rootBiasGradient.data() + sizes.shortlist,
                  biases->gradient.data());
}

void ShortlistSoftmax::sortByClass(std::span<const std::int32_t> targets) {
    const WordClasses& classes = m_parts.classes();
    m_rootTargets.resize(targets.size());
    m_classCounts.assign(classes.classes() + 1, 0);
    for (std::size_t r = 0; r < targets.size(); ++r) {
        m_rootTargets[r] = m_parts.rootColumn(targets[r]);
        if (const std::int32_t c = classes.classOf(targets[r]); c >= 0)
            ++m_classCounts[static_cast<std::size_t>(c) + 1];
    }
    std::partial_sum(m_classCounts.begin(), m_classCounts.end(), m_classCounts.begin());
    m_rows.resize(m_classCounts.back());
    m_tasks.clear();
    for (std::size_t c = 0; c < classes.classes(); ++c)
        if (m_classCounts[c] < m_classCounts[c + 1])
            m_tasks.push_back(
                {static_cast<std::int32_t>(c), m_classCounts[c], m_classCounts[c + 1]});
    for (std::size_t r = 0; r < targets.size(); ++r)
        if (const std::int32_t c = classes.classOf(targets[r]); c >= 0)
            m_rows[m_classCounts[static_cast<std::size_t>(c)]++] = static_cast<std::int32_t>(r);
    m_order.resize(m_tasks.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    // The most rows first; not std::stable_sort, which takes memory at each call.
    std::ranges::sort(m_order, [&](std::size_t a, std::size_t b) {
        const std::size_t rowsA = m_tasks[a].end - m_tasks[a].begin;
        const std::size_t rowsB = m_tasks[b].end - m_tasks[b].begin;
        return rowsA != rowsB ? rowsA > rowsB : a < b;
    });
}

ZoneWork ShortlistSoftmax::classWork(bool gradients) const {
    ZoneWork work;
    for (const Task& task : m_tasks) {
        const std::size_t weights =
            m_parts.classes().wordsOf(static_cast<std::size_t>(task.wordClass)).size() * m_width;
        const std::size_t rows = task.end - task.begin;
        work += {static_cast<std::int64_t>((gradients ? 3 : 1) * rows * weights),
                 streamWork((gradients ? 3 : 1) * (weights + rows * m_width)).bytes};
    }
    return work;
}

HeadLoss ShortlistSoftmax::runClasses(const Execution& run, const ClassPass& pass, double n) {
    const ZoneScope zone(run.profiler, pass.gradients ? m_classBackward : m_classForward,
                         classWork(pass.gradients));
    run.workers.forEach(m_order.size(), [&](std::size_t i) { runTask(pass, m_tasks[m_order[i]]); });
    HeadLoss sum;
    for (const Task& task : m_tasks) {
        sum.nll += task.sum.nll / n;
        sum.crossEntropy += task.sum.crossEntropy / n;
        sum.zLoss += task.sum.zLoss / n;
    }
    return sum;
}

void ShortlistSoftmax::runTask(const ClassPass& pass, Task& task) {
    const auto words = m_parts.classes().wordsOf(static_cast<std::size_t>(task.wordClass));
    for (std::size_t begin = task.begin; begin < task.end; begin += kRowsAtOnce)
        runRows(pass, std::span(m_rows).subspan(begin, std::min(kRowsAtOnce, task.end - begin)),
                words, task.sum);
}

void ShortlistSoftmax::runRows(const ClassPass& pass, std::span<const std::int32_t> rows,
                               std::span<const std::int32_t> words, HeadLoss& sum) {
    const LossSettings& settings = pass.settings;
    const double n = static_cast<double>(pass.targets.size()), smoothing = settings.labelSmoothing;
    const std::size_t count = words.size();
    const Matrix<float> z(logitMemory(rows.size() * count), rows.size(), count);
    pickedDots({pass.hidden.data, m_width, pass.hidden.rowStride, rows},
               {m_parts.embedding().value.data(), m_width, m_width, words}, z);
    const float* biases = m_parts.biases().values();
    const std::size_t first = m_parts.classes().placeOf(words.front());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        float* logits = z.data + i * count;
        double ofAll = 0;
        for (std::size_t w = 0; biases && w < count; ++w)
            logits[w] += biases[words[w]];
        for (std::size_t w = 0; smoothing != 0 && w < count; ++w)
            ofAll += logits[w];
        LogSumExp<float> state = LogSumExp<float>::empty();
        mergeLogSumExp(Matrix<const float>(logits, 1, count), &state);
        const double lse = state.value();
        const std::size_t target =
            m_parts.classes().placeOf(pass.targets[static_cast<std::size_t>(rows[i])]) - first;
        const double nll = std::max(0.0, lse - logits[target]);
        sum.nll += nll;
        sum.crossEntropy +=
            (1 - smoothing) * nll + smoothing * (lse - ofAll / static_cast<double>(count));
        sum.zLoss += settings.zCoefficient * lse * lse;
        if (!pass.gradients)
            continue;
        exponentials(count, static_cast<float>(lse),
                     static_cast<float>((1 + 2 * settings.zCoefficient * lse) / n), logits);
        const auto spread = static_cast<float>(smoothing / (n * static_cast<double>(count)));
        for (std::size_t w = 0; spread != 0 && w < count; ++w)
            logits[w] -= spread;
        logits[target] -= static_cast<float>((1 - smoothing) / n);
    }
    if (pass.gradients)
        addGradients(pass, rows, words, z);
}

void ShortlistSoftmax::addGradients(const ClassPass& pass, std::span<const std::int32_t> rows,
                                    std::span<const std::int32_t> words,
                                    Matrix<const float> gradients) {
    Parameter<float>& embedding = m_parts.embedding();
    const Matrix<float>& to = pass.hiddenGradient;
    addPickedRows(gradients, {embedding.value.data(), m_width, m_width, words},
                  {to.data, m_width, to.rowStride, rows});
    if (!pass.embeddingFrozen)
        addPickedRows(gradients.transposed(),
                      {pass.hidden.data, m_width, pass.hidden.rowStride, rows},
                      {embedding.gradient.data(), m_width, m_width, words});
    float* biases = m_parts.biases().gradient();
    for (std::size_t i = 0; biases && i < rows.size(); ++i)
        for (std::size_t w = 0; w < words.size(); ++w)
            biases[words[w]] += gradients.at(i, w);
}

HeadLoss ShortlistSoftmax::lossAndGradient(const Execution& run, Matrix<const float> hidden,
                                           std::span<const std::int32_t> targets,
                                           const LossSettings& settings,
                                           Matrix<float> hiddenGradient, bool embeddingFrozen) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    sortByClass(targets);
    gatherRoot(run);
    m_rootGradient.resize(m_parts.sizes().root() * m_width);
    m_rootBiasGradient.resize(m_parts.sizes().root());
    HeadLoss mean = m_root.lossAndGradient(run, rootWords(true), hidden, m_rootTargets, settings,
                                           hiddenGradient);
    scatterRootGradient(run, embeddingFrozen);
    const HeadLoss within =
        runClasses(run, {hidden, targets, settings, true, embeddingFrozen, hiddenGradient},
                   static_cast<double>(hidden.rows));
    mean.nll += within.nll;
    mean.crossEntropy += within.crossEntropy;
    mean.zLoss += within.zLoss;
    return mean;
}

double ShortlistSoftmax::sumNll(const Execution& run, Matrix<const float> hidden,
                                std::span<const std::int32_t> targets) {
    sortByClass(targets);
    gatherRoot(run);
    return m_root.sumNll(run, rootWords(false), hidden, m_rootTargets) +
           runClasses(run, {hidden, targets}, 1).nll;
}

void ShortlistSoftmax::logProbabilities(const Execution& run, Matrix<const float> hidden,
                                        Matrix<float> out) {
    const std::size_t root = m_parts.sizes().root(), shortlist = m_parts.sizes().shortlist;
    gatherRoot(run);
    m_rootScores.grow(hidden.rows * root);
    const Matrix<float> scores(m_rootScores.data(), hidden.rows, root);
    m_root.logProbabilities(run, rootWords(false), hidden, scores);
    const ZoneScope zone(
        run.profiler, m_classForward,
        {static_cast<std::int64_t>(hidden.rows * (out.columns - shortlist) * m_width),
         streamWork((out.columns - shortlist) * m_width).bytes});
    const auto words = m_parts.classes().shortlistWords();
    for (std::size_t r = 0; r < hidden.rows; ++r)
        for (std::size_t i = 0; i < words.size(); ++i)
            out.at(r, static_cast<std::size_t>(words[i])) = scores.at(r, i);
    run.workers.forEach(m_parts.sizes().classes,
                        [&](std::size_t c) { classLogProbabilities(hidden, c, scores, out); });
}

void ShortlistSoftmax::classLogProbabilities(Matrix<const float> hidden, std::size_t wordClass,
                                             Matrix<const float> root, Matrix<float> out) {
    const auto words = m_parts.classes().wordsOf(wordClass);
    const float* biases = m_parts.biases().values();
    float* logits = logitMemory(words.size());
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        static constexpr std::int32_t kFirst = 0;
        pickedDots({hidden.data + r * hidden.rowStride, m_width, m_width, std::span(&kFirst, 1)},
                   {m_parts.embedding().value.data(), m_width, m_width, words},
                   {logits, 1, words.size()});
        for (std::size_t w = 0; biases && w < words.size(); ++w)
            logits[w] += biases[words[w]];
        LogSumExp<float> state = LogSumExp<float>::empty();
        mergeLogSumExp(Matrix<const float>(logits, 1, words.size()), &state);
        const float shift = root.at(r, m_parts.sizes().shortlist + wordClass) - state.value();
        for (std::size_t w = 0; w < words.size(); ++w)
            out.at(r, static_cast<std::size_t>(words[w])) = logits[w] + shift;
    }
}

std::unique_ptr<const TokenScorer> ShortlistSoftmax::makeScorer(
    const ScorerWeights& weights) const {
    return std::make_unique<ShortlistScorer>(m_parts, weights, ShortlistScorer::Weights::Fp32);
}

std::unique_ptr<const TokenScorer> ShortlistSoftmax::makeFastScorer(
    const ScorerWeights& weights) const {
    return std::make_unique<ShortlistScorer>(m_parts, weights, ShortlistScorer::Weights::Int8);
}

}  // namespace studio
