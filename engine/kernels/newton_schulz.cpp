// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/newton_schulz.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/kernels/block_product.h"

namespace studio {
namespace {

constexpr float kA = 3.4445f, kB = -4.7750f, kC = 2.0315f;
constexpr std::size_t kWidth = kPanelWidth;
/// After these s is made anew from x: what rounding makes of its smallest eigenvalues grows up to
/// kA^2 times a step, from 1e-7 to 2e-3 in four.
constexpr int kStepsOfOneGram = 5;

/// Row and column of the block with this number in the upper triangle, column by column.
struct BlockPlace {
    std::size_t row = 0, column = 0;

    explicit BlockPlace(std::size_t number) {
        for (; number > column; number -= ++column) {
        }
        row = number;
    }
};

/// Where block (row, column) of a symmetric matrix of `blocks` blocks a side lies.
std::size_t blockAt(std::size_t row, std::size_t column, std::size_t blocks) {
    return (column * blocks + row) * kPanelBlock;
}

/// Puts a block of the upper triangle into its place and its transpose into the mirror place.
void storeSymmetric(const float* block, const BlockPlace& place, std::size_t blocks, float* out) {
    float* upper = out + blockAt(place.row, place.column, blocks);
    float* lower = out + blockAt(place.column, place.row, blocks);
    if (upper != lower)
        std::copy_n(block, kPanelBlock, upper);
    for (std::size_t i = 0; i < kWidth; ++i)
        for (std::size_t j = upper == lower ? i : 0; j < kWidth; ++j) {
            if (upper == lower)
                upper[i * kWidth + j] = block[i * kWidth + j];
            lower[j * kWidth + i] = block[i * kWidth + j];
        }
}

}  // namespace

NewtonSchulz::NewtonSchulz(const std::vector<Shape>& shapes) {
    for (const Shape& shape : shapes) {
        Iterate& m = m_matrices.emplace_back();
        m.shape = shape;
        m.side = std::min(shape.rows, shape.columns);
        m.depth = std::max(shape.rows, shape.columns);
        m.blocks = stretches(m.side);
        m.panelSize = stretches(m.depth) * kPanelBlock;
        for (auto* buffer : {&m.x, &m.applied})
            buffer->resize(m.blocks * m.panelSize);
        for (auto* buffer : {&m.s, &m.t, &m.p, &m.product, &m.next})
            buffer->resize(m.blocks * m.blocks * kPanelBlock);
    }
    m_ends.resize(m_matrices.size());
}

std::size_t NewtonSchulz::Iterate::stretch(std::size_t index, std::size_t of) const {
    return std::min(kRowsAtOnce, of - index * kRowsAtOnce);
}

ZoneWork NewtonSchulz::work(const Shape& shape, int steps) {
    const std::size_t side = std::min(shape.rows, shape.columns);
    const std::size_t depth = std::max(shape.rows, shape.columns);
    const ZoneWork gram = productWork(side, depth, side), square = productWork(side, side, side);
    const int squares = 4 * steps - 3;  // the last step needs no next s, the first no product
    return productWork(side, side, depth) +
           ZoneWork{(gram.multiplyAdds + squares * square.multiplyAdds) / 2,
                    gram.bytes + squares * square.bytes};
}

void NewtonSchulz::setRows(std::size_t matrix, std::size_t stretch, const float* values) {
    Iterate& m = m_matrices[matrix];
    const std::size_t rows = m.stretch(stretch, m.shape.rows), columns = m.shape.columns;
    if (m.sideIsRows()) {
        // A panel of its own, transposed; a few columns at a time, so that its lines stay near.
        constexpr std::size_t kColumns = 16;
        float* panel = m.x.data() + stretch * m.panelSize;
        for (std::size_t c = 0; c < columns; c += kColumns)
            for (std::size_t r = 0; r < rows; ++r)
                for (std::size_t i = c; i < std::min(c + kColumns, columns); ++i)
                    panel[i * kWidth + r] = values[r * columns + i];
        return;
    }
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; c += kWidth)
            std::copy_n(
                values + r * columns + c, std::min(kWidth, columns - c),
                m.x.data() + c / kWidth * m.panelSize + (stretch * kRowsAtOnce + r) * kWidth);
}

void NewtonSchulz::getRows(std::size_t matrix, std::size_t stretch, float* values) const {
    const Iterate& m = m_matrices[matrix];
    const std::size_t rows = m.stretch(stretch, m.shape.rows), columns = m.shape.columns;
    if (m.sideIsRows()) {
        constexpr std::size_t kColumns = 16;
        const float* panel = m.x.data() + stretch * m.panelSize;
        for (std::size_t c = 0; c < columns; c += kColumns)
            for (std::size_t r = 0; r < rows; ++r)
                for (std::size_t i = c; i < std::min(c + kColumns, columns); ++i)
                    values[r * columns + i] = panel[i * kWidth + r];
        return;
    }
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; c += kWidth)
            std::copy_n(
                m.x.data() + c / kWidth * m.panelSize + (stretch * kRowsAtOnce + r) * kWidth,
                std::min(kWidth, columns - c), values + r * columns + c);
}

template <class Count, class Body>
void NewtonSchulz::forEachBlock(const Workers& workers, const Count& count, const Body& body) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < m_matrices.size(); ++i)
        m_ends[i] = end += count(m_matrices[i]);
    workers.forEach(end, [&](std::size_t task) {
        std::size_t i = 0;
        while (task >= m_ends[i])
            ++i;
        body(m_matrices[i], task - (i > 0 ? m_ends[i - 1] : 0));
    });
}

void NewtonSchulz::makeGram(Iterate& m, std::size_t block) const {
    alignas(64) float sums[kPanelBlock];
    const BlockPlace place(block);
    blockProduct(m.depth, m.x.data() + place.row * m.panelSize,
                 m.x.data() + place.column * m.panelSize, sums);
    storeSymmetric(sums, place, m.blocks, m.s.data());
}

// p = a + b s + c s^2. The first s is still that of the unscaled x.
void NewtonSchulz::makePolynomial(Iterate& m, std::size_t block, bool first) const {
    alignas(64) float sums[kPanelBlock];
    const BlockPlace place(block);
    const std::size_t panel = m.blocks * kPanelBlock;
    blockProduct(panel / kWidth, m.s.data() + place.row * panel, m.s.data() + place.column * panel,
                 sums);
    const float* s = m.s.data() + blockAt(place.row, place.column, m.blocks);
    const float scale = first ? m.scale * m.scale : 1.0f;
    const float b = kB * scale, c = kC * scale * scale;
    for (std::size_t i = 0; i < kPanelBlock; ++i)
        sums[i] = b * s[i] + c * sums[i];
    if (place.row == place.column)
        for (std::size_t i = 0; i < kWidth; ++i)
            sums[i * kWidth + i] += kA;
    storeSymmetric(sums, place, m.blocks, m.p.data());
}

// A block of out = factor a b, where a and b are symmetric and commute.
void NewtonSchulz::multiply(Iterate& m, std::size_t block, const float* a, const float* b,
                            float* out, float factor) const {
    alignas(64) float sums[kPanelBlock];
    const BlockPlace place(block);
    const std::size_t panel = m.blocks * kPanelBlock;
    blockProduct(panel / kWidth, a + place.row * panel, b + place.column * panel, sums);
    if (factor != 1)
        for (float& sum : sums)
            sum *= factor;
    storeSymmetric(sums, place, m.blocks, out);
}

// 32 rows of x^T product, scaled.
void NewtonSchulz::applyToRows(Iterate& m, std::size_t stretch) const {
    const std::size_t panel = m.blocks * kPanelBlock;
    for (std::size_t j = 0; j < m.blocks; ++j) {
        float* out = m.applied.data() + j * m.panelSize + stretch * kPanelBlock;
        blockRowsProduct(panel / kWidth, m.x.data() + stretch * kPanelBlock, m.panelSize,
                         m.product.data() + j * panel, out);
        for (std::size_t i = 0; i < kPanelBlock; ++i)
            out[i] *= m.scale;
    }
}

void NewtonSchulz::orthogonalize(const Workers& workers, int steps) {
    for (int done = 0; done < steps; done += kStepsOfOneGram)
        iterate(workers, std::min(kStepsOfOneGram, steps - done), done == 0);
}

void NewtonSchulz::iterate(const Workers& workers, int steps, bool normalize) {
    const auto triangle = [](const Iterate& m) { return m.triangle(); };
    forEachBlock(workers, triangle, [&](Iterate& m, std::size_t b) { makeGram(m, b); });
    for (Iterate& m : m_matrices) {
        double trace = 0;
        for (std::size_t i = 0; i < m.side; ++i)
            trace += m.s[blockAt(i / kWidth, i / kWidth, m.blocks) + i % kWidth * (kWidth + 1)];
        m.scale = normalize ? static_cast<float>(1.0 / (std::sqrt(trace) + 1e-7)) : 1.0f;
    }
    for (int step = 0; step < steps; ++step) {
        const bool first = step == 0, last = step + 1 == steps;
        forEachBlock(workers, triangle,
                     [&](Iterate& m, std::size_t b) { makePolynomial(m, b, first); });
        if (first)
            for (Iterate& m : m_matrices)
                std::copy_n(m.p.data(), m.p.size(), m.product.data());
        // t = p s for the next s = p t, and what the steps so far come to; neither needs the other.
        const std::size_t products = (last ? 0u : 1u) + (first ? 0u : 1u);
        forEachBlock(
            workers, [&](const Iterate& m) { return products * m.triangle(); },
            [&](Iterate& m, std::size_t b) {
                if (!first && b < m.triangle())
                    multiply(m, b, m.p.data(), m.product.data(), m.next.data(), 1);
                else
                    multiply(m, first ? b : b - m.triangle(), m.p.data(), m.s.data(), m.t.data(),
                             first ? m.scale * m.scale : 1);
            });
        if (!first)
            for (Iterate& m : m_matrices)
                std::swap(m.product, m.next);
        if (!last)
            forEachBlock(workers, triangle, [&](Iterate& m, std::size_t b) {
                multiply(m, b, m.p.data(), m.t.data(), m.s.data(), 1);
            });
    }
    forEachBlock(
        workers, [](const Iterate& m) { return stretches(m.depth); },
        [&](Iterate& m, std::size_t stretch) { applyToRows(m, stretch); });
    for (Iterate& m : m_matrices)
        std::swap(m.x, m.applied);
}

}  // namespace studio
