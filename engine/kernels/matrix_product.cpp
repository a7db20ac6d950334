// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/matrix_product.h"

#include <algorithm>

#include "engine/base/check.h"

namespace studio {
namespace {

/// Rows of C that one task computes at the most, and the depth of A that it packs at a time: its
/// packed tile (at most 192 KB) stays in the L2 cache.
constexpr std::size_t kMostRows = 96, kLeastRows = 32, kDepth = 512;
/// Tasks that a product is cut into at least, where it is large enough.
constexpr std::size_t kTasks = 8;

std::size_t divideUp(std::size_t n, std::size_t by) { return (n + by - 1) / by; }

/// Packing memory of the calling thread; grows to the largest size asked for and stays.
float* leftMemory(std::size_t size) {
    thread_local AlignedBuffer<float> buffer;
    buffer.grow(size);
    return buffer.data();
}

template <class Real>
void checkShapes(const Matrix<const Real>& a, std::size_t depth, std::size_t columns,
                 const Matrix<Real>& c) {
    STUDIO_CHECK(a.rows == c.rows && columns == c.columns && a.columns == depth);
    STUDIO_CHECK(a.columns > 0 && c.columnStride == 1);
}

LeftPanels packedLeft(Precision precision, const Matrix<const float>& a, float* memory) {
    // In fp32 a transposed view is packed as it lies in memory: the kernel reads both forms.
    if (precision == Precision::Bf16 || a.columnStride == 1)
        return packLeft(precision, a, memory);
    const LeftPanels t = packLeft(precision, a.transposed(), memory);
    return {t.data, a.rows, a.columns, t.panelStride, true};
}

/// Rows [row, row + c.rows) of C and its panels [panel0, panel1).
void computeTile(Precision precision, const Matrix<const float>& a, const RightPanels& b,
                 std::size_t panel0, std::size_t panel1, const Matrix<float>& c, bool accumulate) {
    const std::size_t width = panelWidth(precision);
    const std::size_t first = panel0 * width, last = std::min(b.columns, panel1 * width);
    const std::size_t most = std::min(kDepth, a.columns);
    float* memory = leftMemory(
        std::max(leftFloats(precision, a.rows, most), leftFloats(precision, most, a.rows)));
    const Matrix<float> to(c.data + first, c.rows, last - first, c.rowStride, 1);
    for (std::size_t k0 = 0; k0 < a.columns; k0 += kDepth) {
        const std::size_t depth = std::min(kDepth, a.columns - k0);
        const Matrix<const float> block(a.data + k0 * a.columnStride, a.rows, depth, a.rowStride,
                                        a.columnStride);
        RightPanels right = depthRange(precision, b, k0, depth);
        right.data += panel0 * b.panelStride;
        right.columns = last - first;
        panelProduct(precision, packedLeft(precision, block, memory), right, to,
                     accumulate || k0 > 0 ? Accumulate::Yes : Accumulate::No);
    }
}

/// The cut into tasks depends on sizes alone.
void productOfPacked(const Workers& workers, Precision precision, const Matrix<const float>& a,
                     const RightPanels& b, const Matrix<float>& c, bool accumulate) {
    if (c.rows == 0 || c.columns == 0)
        return;
    const std::size_t panels = divideUp(c.columns, panelWidth(precision));
    const std::size_t wanted = std::clamp(divideUp(c.rows, kTasks), kLeastRows, kMostRows);
    const std::size_t rowTiles = divideUp(c.rows, wanted);
    const std::size_t tileRows = divideUp(divideUp(c.rows, rowTiles), 4) * 4;
    const std::size_t columnTiles = std::min(panels, divideUp(kTasks, rowTiles));
    workers.forEach(rowTiles * columnTiles, [&](std::size_t task) {
        const std::size_t row = std::min(c.rows, task / columnTiles * tileRows);
        const std::size_t rows = std::min(tileRows, c.rows - row), t = task % columnTiles;
        if (rows > 0)
            computeTile(precision, a.rowRange(row, rows), b, t * panels / columnTiles,
                        (t + 1) * panels / columnTiles, c.rowRange(row, rows), accumulate);
    });
}

/// Packs all panels on all workers.
RightPanels packOnAll(const Workers& workers, Precision precision, const Matrix<const float>& b,
                      AlignedBuffer<float>& memory) {
    memory.grow(rightFloats(precision, b.rows, b.columns));
    workers.forEach(divideUp(b.columns, panelWidth(precision)),
                    [&](std::size_t p) { packRightPanels(precision, b, p, p + 1, memory.data()); });
    return {memory.data(), b.rows, b.columns, rightPanelFloats(precision, b.rows)};
}

void plainProduct(const Matrix<const double>& a, const Matrix<const double>& b,
                  const Matrix<double>& c, bool accumulate) {
    for (std::size_t i = 0; i < c.rows; ++i) {
        if (!accumulate)
            std::fill_n(c.data + i * c.rowStride, c.columns, 0.0);
        for (std::size_t k = 0; k < a.columns; ++k)
            for (std::size_t j = 0; j < c.columns; ++j)
                c.at(i, j) += a.at(i, k) * b.at(k, j);
    }
}

}  // namespace

template <>
void PackedMatrix<float>::pack(const Workers& workers, Precision precision, Matrix<const float> b) {
    m_precision = precision;
    m_panels = packOnAll(workers, precision, b, m_memory);
}

template <>
void PackedMatrix<double>::pack(const Workers&, Precision precision, Matrix<const double> b) {
    m_precision = precision;
    m_view = b;
}

void product(const Workers& workers, Matrix<const float> a, const PackedMatrix<float>& b,
             Matrix<float> c, Accumulate accumulate) {
    checkShapes(a, b.panels().depth, b.panels().columns, c);
    productOfPacked(workers, b.precision(), a, b.panels(), c, accumulate == Accumulate::Yes);
}

void product(const Workers&, Matrix<const double> a, const PackedMatrix<double>& b,
             Matrix<double> c, Accumulate accumulate) {
    checkShapes(a, b.view().rows, b.view().columns, c);
    plainProduct(a, b.view(), c, accumulate == Accumulate::Yes);
}

void product(const Workers& workers, Precision precision, Matrix<const float> a,
             Matrix<const float> b, Matrix<float> c, Accumulate accumulate) {
    checkShapes(a, b.rows, b.columns, c);
    thread_local AlignedBuffer<float> memory;  // of the thread that starts the loops
    productOfPacked(workers, precision, a, packOnAll(workers, precision, b, memory), c,
                    accumulate == Accumulate::Yes);
}

void product(const Workers&, Precision, Matrix<const double> a, Matrix<const double> b,
             Matrix<double> c, Accumulate accumulate) {
    checkShapes(a, b.rows, b.columns, c);
    plainProduct(a, b, c, accumulate == Accumulate::Yes);
}

void product(const Workers& workers, Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
             Accumulate accumulate) {
    product(workers, Precision::Fp32, a, b, c, accumulate);
}

void product(const Workers& workers, Matrix<const double> a, Matrix<const double> b,
             Matrix<double> c, Accumulate accumulate) {
    product(workers, Precision::Fp32, a, b, c, accumulate);
}

}  // namespace studio
