// SPDX-License-Identifier: GPL-3.0-or-later
// bf16 products with AVX-512's vdpbf16ps, which the distribution's Highway does not have. Called
// only where the processor has it: each function names its instructions, so that the file itself
// is safe to compile and link for any x86-64.
#include "engine/kernels/panel_layout.h"

#if defined(__x86_64__)
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"  // inside GCC 12's own avx512fintrin.h
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#define STUDIO_BF16_TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")))

namespace studio::panels {
namespace {

constexpr std::size_t kRows = 12;

struct Block {
    const std::uint32_t* a;
    std::size_t aStride;  // words from one panel of A to the next
    const std::uint32_t* b;
    std::size_t pairs;
    float* c;
    std::size_t cStride;
    bool accumulate;
};

template <std::size_t Rows>
STUDIO_BF16_TARGET void kernel(const Block& t) {
    __m512 sum0[Rows], sum1[Rows];
    for (std::size_t i = 0; i < Rows; ++i) {
        sum0[i] = t.accumulate ? _mm512_loadu_ps(t.c + i * t.cStride) : _mm512_setzero_ps();
        sum1[i] = t.accumulate ? _mm512_loadu_ps(t.c + i * t.cStride + 16) : _mm512_setzero_ps();
    }
    const std::uint32_t* a = t.a;
    const std::uint32_t* b = t.b;
    for (std::size_t k0 = 0; k0 < t.pairs; k0 += kBf16Pairs, a += t.aStride) {
        const std::size_t n = std::min(kBf16Pairs, t.pairs - k0);
        for (std::size_t k = 0; k < n; ++k, b += kBf16Width) {
            const auto b0 = reinterpret_cast<__m512bh>(_mm512_load_si512(b));
            const auto b1 = reinterpret_cast<__m512bh>(_mm512_load_si512(b + 16));
#pragma GCC unroll 12
            for (std::size_t i = 0; i < Rows; ++i) {
                const auto ai = reinterpret_cast<__m512bh>(
                    _mm512_set1_epi32(static_cast<int>(a[i * kBf16Pairs + k])));
                sum0[i] = _mm512_dpbf16_ps(sum0[i], ai, b0);
                sum1[i] = _mm512_dpbf16_ps(sum1[i], ai, b1);
            }
        }
    }
    for (std::size_t i = 0; i < Rows; ++i) {
        _mm512_storeu_ps(t.c + i * t.cStride, sum0[i]);
        _mm512_storeu_ps(t.c + i * t.cStride + 16, sum1[i]);
    }
}

template <std::size_t Rows>
void kernelOf(const Block& t, std::size_t rows) {
    if (rows == Rows)
        return kernel<Rows>(t);
    if constexpr (Rows > 1)
        kernelOf<Rows - 1>(t, rows);
}

/// Goes by way of a full panel where C is narrower.
void block(Block t, std::size_t rows, std::size_t columns) {
    if (columns == kBf16Width)
        return kernelOf<kRows>(t, rows);
    float full[kRows * kBf16Width] = {};
    float* c = t.c;
    const std::size_t stride = t.cStride;
    if (t.accumulate)
        for (std::size_t i = 0; i < rows; ++i)
            std::copy_n(c + i * stride, columns, full + i * kBf16Width);
    t.c = full;
    t.cStride = kBf16Width;
    kernelOf<kRows>(t, rows);
    for (std::size_t i = 0; i < rows; ++i)
        std::copy_n(full + i * kBf16Width, columns, c + i * stride);
}

}  // namespace

void dotProductBf16(const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                    Accumulate accumulate) {
    const auto* left = reinterpret_cast<const std::uint32_t*>(a.data);
    const auto* right = reinterpret_cast<const std::uint32_t*>(b.data);
    constexpr std::size_t kBlock = 2 * kDepthBlock;
    for (std::size_t k0 = 0; k0 < a.depth; k0 += kBlock) {
        const std::size_t pairs = divideUp(std::min(kBlock, a.depth - k0), 2);
        for (std::size_t j = 0; j < c.columns; j += kBf16Width)
            for (std::size_t i = 0; i < c.rows; i += kRows)
                block({left + k0 / kBf16Width * a.panelStride + i * kBf16Pairs, a.panelStride,
                       right + j / kBf16Width * b.panelStride + k0 / 2 * kBf16Width, pairs,
                       c.data + i * c.rowStride + j, c.rowStride,
                       accumulate == Accumulate::Yes || k0 > 0},
                      std::min(kRows, c.rows - i), std::min(kBf16Width, c.columns - j));
    }
}

}  // namespace studio::panels
#endif
