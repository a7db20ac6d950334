// SPDX-License-Identifier: GPL-3.0-or-later
// The blocked product: B is packed once into panels of kPanel columns, tiles of A into panels of
// kRows rows; the inner kernel keeps kRows x kPanel sums in registers (as in the GotoBLAS scheme:
// Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", TOMS 2008).
#include "engine/kernels/matrix_product.h"

#include <algorithm>

#include "engine/base/aligned_buffer.h"
#include "engine/base/check.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/matrix_product.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#ifndef STUDIO_MATRIX_PRODUCT_COMMON
#define STUDIO_MATRIX_PRODUCT_COMMON
namespace studio {
namespace product_detail {

struct Operands {
    Matrix<const float> a, b;
    Matrix<float> c;
    bool accumulate;
};

/// Rows of a tile of C, and depth of one block of k: A's packed tile stays in the L2 cache.
constexpr std::size_t kTileRows = 96;
constexpr std::size_t kDepth = 256;

/// Packing memory of the calling thread; grows to the largest size asked for and stays.
inline float* grow(AlignedBuffer<float>& buffer, std::size_t size) {
    if (buffer.size() < size)
        buffer.resize(size);
    return buffer.data();
}
inline float* packedABuffer(std::size_t size) {
    thread_local AlignedBuffer<float> buffer;
    return grow(buffer, size);
}
inline float* packedBBuffer(std::size_t size) {
    thread_local AlignedBuffer<float> buffer;
    return grow(buffer, size);
}

}  // namespace product_detail
}  // namespace studio
#endif

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using product_detail::kDepth;
using product_detail::kTileRows;
using product_detail::Operands;

using D = hn::ScalableTag<float>;

// Sums in registers: 12 x 2 vectors of the 32 that AVX-512 and NEON have, 6 x 2 of 16 elsewhere.
#if HWY_TARGET <= HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr std::size_t kRows = 12;
#else
constexpr std::size_t kRows = 6;
#endif
HWY_INLINE std::size_t panelWidth() { return 2 * hn::Lanes(D()); }

// Packs columns [first, first + width) of the k-rows [k0, k0 + depth) of B, zero-padded to `panel`.
void packPanel(const Matrix<const float>& m, std::size_t k0, std::size_t depth, std::size_t first,
               std::size_t width, std::size_t panel, float* HWY_RESTRICT out) {
    const D d;
    if (m.columnStride == 1 && width == panel && panel % hn::Lanes(d) == 0) {
        for (std::size_t k = 0; k < depth; ++k) {
            const float* row = m.data + (k0 + k) * m.rowStride + first;
            for (std::size_t j = 0; j < panel; j += hn::Lanes(d))
                hn::Store(hn::LoadU(d, row + j), d, out + k * panel + j);
        }
        return;
    }
    if (m.columnStride == 1 && width == panel) {
        for (std::size_t k = 0; k < depth; ++k)
            std::copy_n(m.data + (k0 + k) * m.rowStride + first, panel, out + k * panel);
        return;
    }
    for (std::size_t j = 0; j < panel; ++j) {
        const float* column = m.data + (first + j) * m.columnStride + k0 * m.rowStride;
        for (std::size_t k = 0; k < depth; ++k)
            out[k * panel + j] = j < width ? column[k * m.rowStride] : 0.0f;
    }
}

// kRows x panel sums over `depth` products; a: [depth, kRows], b: [depth, panel], both packed.
HWY_INLINE void microKernel(const float* HWY_RESTRICT a, const float* HWY_RESTRICT b,
                            std::size_t depth, float* HWY_RESTRICT c, std::size_t cStride,
                            bool accumulate) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<D> sum0[kRows], sum1[kRows];
    for (std::size_t i = 0; i < kRows; ++i) {
        sum0[i] = accumulate ? hn::LoadU(d, c + i * cStride) : hn::Zero(d);
        sum1[i] = accumulate ? hn::LoadU(d, c + i * cStride + lanes) : hn::Zero(d);
    }
    for (std::size_t k = 0; k < depth; ++k) {
        const auto b0 = hn::Load(d, b);
        const auto b1 = hn::Load(d, b + lanes);
        HWY_UNROLL(12)
        for (std::size_t i = 0; i < kRows; ++i) {
            const auto ai = hn::Set(d, a[i]);
            sum0[i] = hn::MulAdd(ai, b0, sum0[i]);
            sum1[i] = hn::MulAdd(ai, b1, sum1[i]);
        }
        a += kRows;
        b += 2 * lanes;
    }
    for (std::size_t i = 0; i < kRows; ++i) {
        hn::StoreU(sum0[i], d, c + i * cStride);
        hn::StoreU(sum1[i], d, c + i * cStride + lanes);
    }
}

// A micro-tile that hangs over the edge of C goes by way of a full tile.
void edgeKernel(const float* a, const float* b, std::size_t depth, Matrix<float> c,
                std::size_t rows, std::size_t columns, bool accumulate) {
    const std::size_t panel = panelWidth();
    HWY_ALIGN float full[kRows * 2 * HWY_MAX_BYTES / sizeof(float)] = {};
    if (accumulate)
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j)
                full[i * panel + j] = c.at(i, j);
    microKernel(a, b, depth, full, panel, accumulate);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            c.at(i, j) = full[i * panel + j];
}

// One tile of C: rows [row0, row0 + rows), panels [panel0, panel1) of the packed B.
void tile(const Operands& op, const float* packedB, std::size_t row0, std::size_t rows,
          std::size_t panel0, std::size_t panel1) {
    const std::size_t panel = panelWidth(), depthAll = op.a.columns;
    const std::size_t panels = hwy::DivCeil(op.c.columns, panel);
    float* packedA = product_detail::packedABuffer(kTileRows * kDepth);
    const Matrix<const float> at = op.a.transposed();
    for (std::size_t k0 = 0; k0 < depthAll; k0 += kDepth) {
        const std::size_t depth = std::min(kDepth, depthAll - k0);
        for (std::size_t i = 0; i < rows; i += kRows)
            packPanel(at, k0, depth, row0 + i, std::min(kRows, rows - i), kRows,
                      packedA + i * depth);
        for (std::size_t p = panel0; p < panel1; ++p) {
            const float* b = packedB + (k0 * panels + p * depth) * panel;
            const std::size_t columns = std::min(panel, op.c.columns - p * panel);
            for (std::size_t i = 0; i < rows; i += kRows) {
                float* c = op.c.data + (row0 + i) * op.c.rowStride + p * panel;
                const bool add = op.accumulate || k0 > 0;
                const std::size_t height = std::min(kRows, rows - i);
                if (height == kRows && columns == panel)
                    microKernel(packedA + i * depth, b, depth, c, op.c.rowStride, add);
                else
                    edgeKernel(packedA + i * depth, b, depth,
                               {c, height, columns, op.c.rowStride, 1}, height, columns, add);
            }
        }
    }
}

// Panel p of every block of k, in the layout [block][panel][depth][panel width].
void packB(const Operands& op, std::size_t p, float* packedB) {
    const std::size_t panel = panelWidth();
    const std::size_t panels = hwy::DivCeil(op.c.columns, panel);
    for (std::size_t k0 = 0; k0 < op.b.rows; k0 += kDepth) {
        const std::size_t depth = std::min(kDepth, op.b.rows - k0);
        packPanel(op.b, k0, depth, p * panel, std::min(panel, op.c.columns - p * panel), panel,
                  packedB + (k0 * panels + p * depth) * panel);
    }
}

// The cut into tasks depends on sizes alone: at least about 8 tiles, for up to 8 threads.
void run(const Workers* workers, const Operands& op) {
    const std::size_t panel = panelWidth();
    const std::size_t panels = hwy::DivCeil(op.c.columns, panel);
    const std::size_t rowTiles = hwy::DivCeil(op.c.rows, kTileRows);
    const std::size_t columnTiles = std::min(panels, hwy::DivCeil(std::size_t{8}, rowTiles));
    float* packedB = product_detail::packedBBuffer(panels * panel * op.b.rows);
    const auto pack = [&](std::size_t p) { packB(op, p, packedB); };
    const auto work = [&](std::size_t task) {
        const std::size_t r = task / columnTiles, c = task % columnTiles;
        tile(op, packedB, r * kTileRows, std::min(kTileRows, op.c.rows - r * kTileRows),
             c * panels / columnTiles, (c + 1) * panels / columnTiles);
    };
    if (workers) {
        workers->forEach(panels, pack);
        workers->forEach(rowTiles * columnTiles, work);
    } else {
        for (std::size_t p = 0; p < panels; ++p)
            pack(p);
        for (std::size_t t = 0; t < rowTiles * columnTiles; ++t)
            work(t);
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(run);

template <class Real>
void checkShapes(const Matrix<const Real>& a, const Matrix<const Real>& b, const Matrix<Real>& c) {
    STUDIO_CHECK(a.rows == c.rows && b.columns == c.columns && a.columns == b.rows);
    STUDIO_CHECK(a.columns > 0 && c.columnStride == 1);
}

void dispatch(const Workers* workers, const Matrix<const float>& a, const Matrix<const float>& b,
              const Matrix<float>& c, Accumulate accumulate) {
    checkShapes(a, b, c);
    if (c.rows == 0 || c.columns == 0)
        return;
    HWY_DYNAMIC_DISPATCH(run)(workers, {a, b, c, accumulate == Accumulate::Yes});
}

}  // namespace

void product(const Workers& workers, Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
             Accumulate accumulate) {
    dispatch(&workers, a, b, c, accumulate);
}

void productOnOneThread(Matrix<const float> a, Matrix<const float> b, Matrix<float> c,
                        Accumulate accumulate) {
    dispatch(nullptr, a, b, c, accumulate);
}

void productOnOneThread(Matrix<const double> a, Matrix<const double> b, Matrix<double> c,
                        Accumulate accumulate) {
    checkShapes(a, b, c);
    for (std::size_t i = 0; i < c.rows; ++i) {
        if (accumulate == Accumulate::No)
            for (std::size_t j = 0; j < c.columns; ++j)
                c.at(i, j) = 0;
        for (std::size_t k = 0; k < a.columns; ++k)
            for (std::size_t j = 0; j < c.columns; ++j)
                c.at(i, j) += a.at(i, k) * b.at(k, j);
    }
}

void product(const Workers&, Matrix<const double> a, Matrix<const double> b, Matrix<double> c,
             Accumulate accumulate) {
    productOnOneThread(a, b, c, accumulate);
}

}  // namespace studio
#endif
