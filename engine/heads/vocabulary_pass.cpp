// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/vocabulary_pass.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/kernels/softmax_panel.h"

namespace studio {
namespace {

/// Groups begin at multiples of this, so that they differ by one unit at the most.
constexpr std::size_t kUnit = 32;

/// Words of a tile: with its exponentials and gradients 0.8 MB at width 256 in fp32, and a multiple
/// of the rows that the kernel computes at a time.
std::size_t tileWords(Precision precision) { return precision == Precision::Bf16 ? 256 : 252; }

std::size_t divideUp(std::size_t n, std::size_t by) { return (n + by - 1) / by; }

}  // namespace

/// Memory of the thread that computes a group; stays for the next.
struct VocabularyPass::Scratch {
    AlignedBuffer<float> forward, backward, logits, right, rescale, columnSums;
    LeftPanels weights, transposedWeights;

    static Scratch& ofThisThread() {
        thread_local Scratch scratch;
        return scratch;
    }
};

std::size_t VocabularyPass::firstWord(std::size_t group) const {
    const std::size_t words = m_request.weights.rows;
    return std::min(words, divideUp(words, kUnit) * group / kGroups * kUnit);
}

std::size_t VocabularyPass::tilesBefore(std::size_t group) const {
    std::size_t tiles = 0;
    for (std::size_t g = 0; g < group; ++g)
        tiles += divideUp(firstWord(g + 1) - firstWord(g), tileWords(m_request.precision));
    return tiles;
}

template <class Visit>
void VocabularyPass::forEachTile(std::size_t group, const Visit& visit) const {
    const std::size_t size = tileWords(m_request.precision), last = firstWord(group + 1);
    std::size_t index = tilesBefore(group);
    for (std::size_t first = firstWord(group); first < last; first += size)
        visit(Tile{index++, first, std::min(size, last - first)});
}

void VocabularyPass::prepare(const Workers& workers) {
    const Precision precision = m_request.precision;
    const Matrix<const float>& hidden = m_request.hidden;
    m_width = panelWidth(precision);
    m_panels = divideUp(hidden.rows, m_width);
    const std::size_t stride = rightPanelFloats(precision, hidden.columns);
    m_inputMemory.grow(m_panels * stride);
    workers.forEach(m_panels, [&](std::size_t p) {
        packRightPanels(precision, hidden.transposed(), p, p + 1, m_inputMemory.data());
    });
    m_inputs = {m_inputMemory.data(), hidden.columns, hidden.rows, stride};
    m_states.grow(kGroups * 2 * paddedRows());
    m_groupColumnSums.assign(kGroups * hidden.columns, 0.0);
    m_targetLogits.assign(hidden.rows, 0.0f);
    if (training())
        m_gradients.grow(kGroups * paddedRows() * hidden.columns);
    if (!keeps())
        return;
    m_keptRow = paddedRows() / (precision == Precision::Bf16 ? 2 : 1);
    // The tile unit may read past the last row, as leftFloats() says.
    m_kept.grow(m_request.weights.rows * m_keptRow + leftFloats(precision, 0, 0));
    m_references.grow(tilesBefore(kGroups) * paddedRows());
}

void VocabularyPass::run(const Workers& workers, const Request& request) {
    m_request = request;
    STUDIO_CHECK(request.hidden.columnStride == 1 && request.hidden.rows > 0);
    STUDIO_CHECK(request.hidden.columns == request.weights.columns);
    prepare(workers);
    workers.forEach(kGroups, [&](std::size_t group) { runGroup(workers, group); });
    combineGroups();
}

void VocabularyPass::runGroup(const Workers& workers, std::size_t group) {
    const Precision precision = m_request.precision;
    const std::size_t width = m_request.hidden.columns, most = tileWords(precision);
    Scratch& scratch = Scratch::ofThisThread();
    scratch.forward.grow(leftFloats(precision, most, width));
    scratch.backward.grow(leftFloats(precision, width, most));
    scratch.logits.grow(most * m_width);
    scratch.right.grow(rightPanelFloats(precision, most));
    scratch.rescale.grow(m_width);
    float* state = m_states.data() + group * 2 * paddedRows();
    std::fill_n(state, paddedRows(), startOfReference());
    std::fill_n(state + paddedRows(), paddedRows(), 0.0f);
    if (training())
        std::fill_n(m_gradients.data() + group * paddedRows() * width, paddedRows() * width, 0.0f);
    forEachTile(group, [&](const Tile& tile) {
        if (workers.interrupted())
            return;
        const Matrix<const float> weights = m_request.weights.rowRange(tile.first, tile.words);
        scratch.weights = packLeft(precision, weights, scratch.forward.data());
        if (precision == Precision::Fp32)
            scratch.transposedWeights = {scratch.weights.data, width, tile.words,
                                         scratch.weights.panelStride, true};
        else if (training())
            scratch.transposedWeights =
                packLeft(precision, weights.transposed(), scratch.backward.data());
        if (m_request.columnSums) {
            scratch.columnSums.resize(width);
            addColumnSums(weights, scratch.columnSums.data());
            for (std::size_t c = 0; c < width; ++c)
                m_groupColumnSums[group * width + c] += scratch.columnSums[c];
        }
        for (std::size_t p = 0; p < m_panels; ++p)
            runPanel(group, tile, p, scratch);
        if (keeps())
            std::copy_n(state, paddedRows(), m_references.data() + tile.index * paddedRows());
    });
}

void VocabularyPass::runPanel(std::size_t group, const Tile& tile, std::size_t panel,
                              Scratch& scratch) {
    const Precision precision = m_request.precision;
    const bool fp32 = precision == Precision::Fp32;
    const std::size_t width = m_request.hidden.columns;
    float* kept = keeps() ? keptOf(tile) + panel * leftPanelFloats(precision, tile.words) : nullptr;
    float* logits = fp32 && keeps() ? kept : scratch.logits.data();
    for (std::size_t w = 0; m_request.biases && w < tile.words; ++w)
        std::fill_n(logits + w * m_width, m_width, m_request.biases[tile.first + w]);
    panelProduct(precision, scratch.weights,
                 {m_inputs.data + panel * m_inputs.panelStride, width, m_width, 0},
                 {logits, tile.words, m_width},
                 m_request.biases ? Accumulate::Yes : Accumulate::No);
    takeTargets(tile, panel, logits);
    if (m_request.purpose == Purpose::Logits)
        writeLogits(tile, panel, logits);

    float* state = m_states.data() + group * 2 * paddedRows() + panel * m_width;
    const bool moved = exponentiatePanel(precision, tile.words, logits,
                                         {state, state + paddedRows(), scratch.rescale.data()},
                                         scratch.right.data(), kept);
    if (!training())
        return;
    float* gradient = m_gradients.data() + (group * m_panels + panel) * width * m_width;
    if (moved)
        scalePanelColumns(precision, width, scratch.rescale.data(), gradient);
    panelProduct(precision, scratch.transposedWeights,
                 {fp32 ? logits : scratch.right.data(), tile.words, m_width, 0},
                 {gradient, width, m_width}, Accumulate::Yes);
}

void VocabularyPass::takeTargets(const Tile& tile, std::size_t panel, const float* logits) {
    const std::size_t first = panel * m_width;
    const std::size_t last = std::min(first + m_width, m_request.targets.size());
    for (std::size_t r = first; r < last; ++r) {
        const auto word = static_cast<std::size_t>(m_request.targets[r]);
        if (word >= tile.first && word < tile.first + tile.words)
            m_targetLogits[r] = logits[(word - tile.first) * m_width + (r - first)];
    }
}

void VocabularyPass::writeLogits(const Tile& tile, std::size_t panel, const float* logits) const {
    const std::size_t first = panel * m_width;
    const std::size_t last = std::min(first + m_width, m_request.hidden.rows);
    for (std::size_t r = first; r < last; ++r)
        for (std::size_t w = 0; w < tile.words; ++w)
            m_request.logits.at(r, tile.first + w) = logits[w * m_width + (r - first)];
}

void VocabularyPass::combineGroups() {
    const std::size_t rows = m_request.hidden.rows, width = m_request.hidden.columns;
    const auto state = [&](std::size_t group, std::size_t r) {
        return m_states.data() + group * 2 * paddedRows() + r;
    };
    m_lse.resize(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        double reference = *state(0, r), sum = 0;
        for (std::size_t g = 1; g < kGroups; ++g)
            reference = std::max<double>(reference, *state(g, r));
        for (std::size_t g = 0; g < kGroups; ++g)
            sum += state(g, r)[paddedRows()] * std::exp(*state(g, r) - reference);
        m_lse[r] = reference + std::log(sum);
    }
    m_columnSums.assign(width, 0.0);
    for (std::size_t g = 0; g < kGroups; ++g)
        for (std::size_t c = 0; c < width; ++c)
            m_columnSums[c] += m_groupColumnSums[g * width + c];
    m_biasSum = 0;
    for (std::size_t w = 0; m_request.columnSums && m_request.biases && w < words(); ++w)
        m_biasSum += m_request.biases[w];
}

void VocabularyPass::probabilityGradient(const Workers& workers, std::span<const float> factors,
                                         Matrix<float> out) const {
    STUDIO_CHECK(training() && factors.size() == out.rows);
    const std::size_t width = out.columns;
    workers.forEach(m_panels, [&](std::size_t panel) {
        thread_local AlignedBuffer<float> memory;
        memory.resize(2 * m_width * width + m_width);
        float* sum = memory.data();
        float* scale = sum + m_width * width;
        const std::size_t first = panel * m_width, rows = std::min(m_width, out.rows - first);
        for (std::size_t g = 0; g < kGroups; ++g) {
            const float* state = m_states.data() + g * 2 * paddedRows() + first;
            for (std::size_t j = 0; j < rows; ++j)
                scale[j] =
                    static_cast<float>(factors[first + j] * std::exp(state[j] - m_lse[first + j]));
            const float* gradient = m_gradients.data() + (g * m_panels + panel) * width * m_width;
            for (std::size_t c = 0; c < width; ++c)
                for (std::size_t j = 0; j < m_width; ++j)
                    sum[c * m_width + j] += scale[j] * gradient[c * m_width + j];
        }
        for (std::size_t j = 0; j < rows; ++j)
            for (std::size_t c = 0; c < width; ++c)
                out.at(first + j, c) = sum[c * m_width + j];
    });
}

void VocabularyPass::visitKept(std::size_t group, FunctionRef<void(const KeptTile&)> visit) const {
    STUDIO_CHECK(keeps());
    forEachTile(group, [&](const Tile& tile) {
        visit({tile.first,
               {m_kept.data() + tile.first * m_keptRow, tile.words, m_request.hidden.rows,
                leftPanelFloats(m_request.precision, tile.words), false},
               m_references.data() + tile.index * paddedRows()});
    });
}

void VocabularyPass::addWeightGradient(
    const Workers& workers, std::span<const float> factors, const WordGradients& gradients,
    FunctionRef<void(std::size_t first, std::size_t count)> finish) {
    STUDIO_CHECK(m_request.purpose == Purpose::Train);
    const Precision precision = m_request.precision;
    const Matrix<const float>& hidden = m_request.hidden;
    const std::size_t rows = hidden.rows, width = hidden.columns;
    const std::size_t stride = rightPanelFloats(precision, rows);
    workers.forEach(kGroups, [&](std::size_t group) {
        // The rows of h times what the kept exponentials lack to probabilities. That changes only
        // where a reference moved: the packed rows are brought up to date from tile to tile.
        thread_local AlignedBuffer<float> packed, pair, scales;
        packed.resize(rightFloats(precision, rows, width));
        pair.grow(2 * width);
        scales.resize(paddedRows());
        const float* before = nullptr;
        visitKept(group, [&](const KeptTile& tile) {
            if (workers.interrupted())
                return;
            const float* references = tile.references;
            for (std::size_t r = 0; r < rows; r += 2) {
                const std::size_t count = std::min<std::size_t>(2, rows - r);
                if (before && std::equal(references + r, references + r + count, before + r))
                    continue;
                for (std::size_t i = 0; i < count; ++i) {
                    scales[r + i] = static_cast<float>(factors[r + i] *
                                                       std::exp(references[r + i] - m_lse[r + i]));
                    for (std::size_t c = 0; c < width; ++c)
                        pair[i * width + c] = scales[r + i] * hidden.at(r + i, c);
                }
                packRightPair(precision, {pair.data(), count, width}, r / 2, rows, packed.data());
            }
            before = references;
            const std::size_t count = tile.exponentials.rows;
            if (gradients.weights)
                panelProduct(precision, tile.exponentials, {packed.data(), rows, width, stride},
                             Matrix(gradients.weights, words(), width).rowRange(tile.first, count),
                             Accumulate::Yes);
            if (gradients.biases)
                addWeightedRowSums(precision, tile.exponentials, scales.data(),
                                   gradients.biases + tile.first);
            finish(tile.first, count);
        });
    });
}

}  // namespace studio
