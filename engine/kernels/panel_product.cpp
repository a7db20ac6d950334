// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels keep kRows x one panel of sums in registers and broadcast the left operand (as in the
// GotoBLAS scheme: Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", TOMS
// 2008). Here: fp32, and bf16 with fp32 instructions for processors without a bf16 unit.
#include "engine/kernels/panel_product.h"

#include "engine/base/check.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/panel_layout.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/panel_product.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using namespace panels;

using D = hn::ScalableTag<float>;
constexpr std::size_t kLanes = HWY_LANES(float);
constexpr std::size_t kWidth = 2 * kLanes;

// Sums in registers: 12 x 2 vectors of the 32 that AVX-512 and NEON have, 6 x 2 of 16 elsewhere.
// Emulated bf16 needs four more for the halves of the operands.
#if HWY_TARGET <= HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr std::size_t kRows = 12, kBf16Rows = 12;
#else
constexpr std::size_t kRows = 6, kBf16Rows = 4;
#endif

std::size_t width() { return kWidth; }

/// One block of depth for up to kRows rows: where the operands start, and C.
struct Block {
    const float* a;
    std::size_t aStride;  // floats from one panel of A to the next
    const float* b;
    std::size_t depth;
    float* c;
    std::size_t cStride;
    bool accumulate;
};

template <std::size_t Rows>
HWY_INLINE void load(const Block& t, hn::Vec<D>* HWY_RESTRICT sum0, hn::Vec<D>* HWY_RESTRICT sum1) {
    const D d;
    for (std::size_t i = 0; i < Rows; ++i) {
        sum0[i] = t.accumulate ? hn::LoadU(d, t.c + i * t.cStride) : hn::Zero(d);
        sum1[i] = t.accumulate ? hn::LoadU(d, t.c + i * t.cStride + kLanes) : hn::Zero(d);
    }
}

template <std::size_t Rows>
HWY_INLINE void store(const Block& t, const hn::Vec<D>* HWY_RESTRICT sum0,
                      const hn::Vec<D>* HWY_RESTRICT sum1) {
    const D d;
    for (std::size_t i = 0; i < Rows; ++i) {
        hn::StoreU(sum0[i], d, t.c + i * t.cStride);
        hn::StoreU(sum1[i], d, t.c + i * t.cStride + kLanes);
    }
}

struct Fp32 {
    static constexpr std::size_t kMaximumRows = kRows, kPanel = kWidth;

    template <std::size_t Rows, bool Transposed>
    static HWY_INLINE void run(const Block& t) {
        const D d;
        hn::Vec<D> sum0[Rows], sum1[Rows];
        load<Rows>(t, sum0, sum1);
        const float* HWY_RESTRICT a = t.a;
        const float* HWY_RESTRICT b = t.b;
        constexpr std::size_t kStepA = Transposed ? kWidth : 1, kRowA = Transposed ? 1 : kWidth;
        std::size_t k0 = 0;
        do {  // at least once: so the compiler keeps the sums in registers to the end
            const std::size_t n = std::min(kWidth, t.depth - k0);
            HWY_UNROLL(4)
            for (std::size_t k = 0; k < n; ++k) {
                const auto b0 = hn::Load(d, b + k * kWidth);
                const auto b1 = hn::Load(d, b + k * kWidth + kLanes);
                HWY_UNROLL(12)
                for (std::size_t i = 0; i < Rows; ++i) {
                    const auto ai = hn::Set(d, a[k * kStepA + i * kRowA]);
                    sum0[i] = hn::MulAdd(ai, b0, sum0[i]);
                    sum1[i] = hn::MulAdd(ai, b1, sum1[i]);
                }
            }
            a += Transposed ? kWidth * kWidth : t.aStride;
            b += kWidth * kWidth;
            k0 += kWidth;
        } while (k0 < t.depth);
        store<Rows>(t, sum0, sum1);
    }
};

struct Bf16 {
    static constexpr std::size_t kMaximumRows = kBf16Rows, kPanel = kBf16Width;

    template <std::size_t Rows>
    static HWY_INLINE void part(const Block& t, std::size_t column) {
        const D d;
        const hn::RebindToUnsigned<D> du;
        hn::Vec<D> sum0[Rows], sum1[Rows];
        Block here = t;
        here.c += column;
        load<Rows>(here, sum0, sum1);
        const auto upper = hn::Set(du, 0xffff0000u);
        const auto* b = reinterpret_cast<const std::uint32_t*>(t.b) + column;
        const std::size_t pairs = divideUp(t.depth, 2);
        for (std::size_t k = 0; k < pairs; ++k, b += kBf16Width) {
            const auto* a = reinterpret_cast<const std::uint32_t*>(t.a) +
                            k / kBf16Pairs * t.aStride + k % kBf16Pairs;
            const auto b0 = hn::Load(du, b), b1 = hn::Load(du, b + kLanes);
            const auto even0 = hn::BitCast(d, hn::ShiftLeft<16>(b0));
            const auto even1 = hn::BitCast(d, hn::ShiftLeft<16>(b1));
            const auto odd0 = hn::BitCast(d, hn::And(b0, upper));
            const auto odd1 = hn::BitCast(d, hn::And(b1, upper));
            for (std::size_t i = 0; i < Rows; ++i) {
                const auto both = hn::Set(du, a[i * kBf16Pairs]);
                const auto even = hn::BitCast(d, hn::ShiftLeft<16>(both));
                const auto odd = hn::BitCast(d, hn::And(both, upper));
                sum0[i] = hn::MulAdd(odd, odd0, hn::MulAdd(even, even0, sum0[i]));
                sum1[i] = hn::MulAdd(odd, odd1, hn::MulAdd(even, even1, sum1[i]));
            }
        }
        store<Rows>(here, sum0, sum1);
    }
    template <std::size_t Rows, bool Transposed>
    static HWY_INLINE void run(const Block& t) {
        static_assert(!Transposed && kBf16Width % kWidth == 0);
        for (std::size_t column = 0; column < kBf16Width; column += kWidth)
            part<Rows>(t, column);
    }
};

template <class Kernel, std::size_t Rows, bool Transposed>
void kernelOf(const Block& t, std::size_t rows) {
    if (rows == Rows)
        return Kernel::template run<Rows, Transposed>(t);
    if constexpr (Rows > 1)
        kernelOf<Kernel, Rows - 1, Transposed>(t, rows);
}

/// Goes by way of a full panel where C is narrower.
template <class Kernel, bool Transposed>
void block(Block t, std::size_t rows, std::size_t columns) {
    if (columns == Kernel::kPanel)
        return kernelOf<Kernel, Kernel::kMaximumRows, Transposed>(t, rows);
    HWY_ALIGN float full[Kernel::kMaximumRows * Kernel::kPanel] = {};
    float* c = t.c;
    const std::size_t stride = t.cStride;
    if (t.accumulate)
        for (std::size_t i = 0; i < rows; ++i)
            std::copy_n(c + i * stride, columns, full + i * Kernel::kPanel);
    t.c = full;
    t.cStride = Kernel::kPanel;
    kernelOf<Kernel, Kernel::kMaximumRows, Transposed>(t, rows);
    for (std::size_t i = 0; i < rows; ++i)
        std::copy_n(full + i * Kernel::kPanel, columns, c + i * stride);
}

template <class Kernel, bool Transposed>
void product(const LeftPanels& a, const RightPanels& b, Matrix<float> c, bool accumulate) {
    constexpr std::size_t kPanel = Kernel::kPanel, kMost = Kernel::kMaximumRows;
    for (std::size_t k0 = 0; k0 < a.depth; k0 += kDepthBlock) {
        const std::size_t depth = std::min(kDepthBlock, a.depth - k0);
        for (std::size_t j = 0; j < c.columns; j += kPanel) {
            // A row of B takes kPanel floats, or as many words for two rows of bf16.
            const std::size_t skipped = std::is_same_v<Kernel, Fp32> ? k0 : k0 / 2;
            const float* right = b.data + j / kPanel * b.panelStride + skipped * kPanel;
            for (std::size_t i = 0; i < c.rows;) {
                std::size_t rows = std::min(kMost, c.rows - i);
                const float* left = a.data;
                if constexpr (Transposed) {
                    rows = std::min(rows, kPanel - i % kPanel);
                    left += i / kPanel * a.panelStride + k0 * kPanel + i % kPanel;
                } else {
                    left += k0 / kPanel * a.panelStride +
                            i * (std::is_same_v<Kernel, Fp32> ? kPanel : kPanel / 2);
                }
                block<Kernel, Transposed>(
                    {left, a.panelStride, right, depth, c.data + i * c.rowStride + j, c.rowStride,
                     accumulate || k0 > 0},
                    rows, std::min(kPanel, c.columns - j));
                i += rows;
            }
        }
    }
}

void productFp32(const LeftPanels& a, const RightPanels& b, Matrix<float> c, bool accumulate) {
    if (a.transposed)
        product<Fp32, true>(a, b, c, accumulate);
    else
        product<Fp32, false>(a, b, c, accumulate);
}
void productBf16(const LeftPanels& a, const RightPanels& b, Matrix<float> c, bool accumulate) {
    product<Bf16, false>(a, b, c, accumulate);
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(width);
HWY_EXPORT(productFp32);
HWY_EXPORT(productBf16);

}  // namespace

std::size_t panelWidth(Precision precision) {
    return precision == Precision::Bf16 ? panels::kBf16Width : HWY_DYNAMIC_DISPATCH(width)();
}

void panelProduct(Precision precision, const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                  Accumulate accumulate) {
    STUDIO_CHECK(a.rows == c.rows && b.columns == c.columns && a.depth == b.depth);
    STUDIO_CHECK(c.columnStride == 1 && !(a.transposed && precision == Precision::Bf16));
    const bool add = accumulate == Accumulate::Yes;
    if (precision == Precision::Fp32)
        return HWY_DYNAMIC_DISPATCH(productFp32)(a, b, c, add);
#if defined(__x86_64__)
    const Bf16Unit unit = bf16Unit();
    if (unit == Bf16Unit::Tiles)
        return panels::tileProductBf16(a, b, c, accumulate);
    if (unit == Bf16Unit::DotProduct)
        return panels::dotProductBf16(a, b, c, accumulate);
#endif
    HWY_DYNAMIC_DISPATCH(productBf16)(a, b, c, add);
}

}  // namespace studio
#endif
