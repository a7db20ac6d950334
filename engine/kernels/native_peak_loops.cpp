// SPDX-License-Identifier: GPL-3.0-or-later
// The dot products that the distribution's Highway has no instruction for, by intrinsics. Compiled
// for their own target, function by function, and called only where the processor has them.
#include "engine/base/check.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/panel_layout.h"
#include "engine/kernels/peak_loops.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define STUDIO_NATIVE_DOT_PRODUCTS 1
#if !defined(__clang__)
// GCC 12 says so of variables inside its own avx512fintrin.h.
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>
#endif

namespace studio {

#ifdef STUDIO_NATIVE_DOT_PRODUCTS
namespace {

constexpr int kChains = 12;  // hide the latency of two units

/// The set in use is AVX-512, be it by itself or because nothing lesser was asked for.
bool avx512InUse() { return instructionSet().starts_with("avx3"); }

__attribute__((target("avx512f,avx512bf16"))) float bf16Chains(std::size_t rounds) {
    const __m512bh x = reinterpret_cast<__m512bh>(_mm512_set1_epi32(0x3F803F80));  // pairs of 1
    __m512 sums[kChains];
    for (int c = 0; c < kChains; ++c)  // equal chains would be computed but once
        sums[c] = _mm512_set1_ps(static_cast<float>(c));
    for (std::size_t i = 0; i < rounds; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < kChains; ++c)
            sums[c] = _mm512_dpbf16_ps(sums[c], x, x);
    }
    for (int c = 1; c < kChains; ++c)
        sums[0] = _mm512_add_ps(sums[0], sums[c]);
    return _mm512_reduce_add_ps(sums[0]);
}

__attribute__((target("avx512f,avx512vnni"))) int int8Chains(std::size_t rounds) {
    const __m512i x = _mm512_set1_epi32(0x01010101);
    __m512i sums[kChains];
    for (int c = 0; c < kChains; ++c)  // equal chains would be computed but once
        sums[c] = _mm512_set1_epi32(c);
    for (std::size_t i = 0; i < rounds; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < kChains; ++c)
            sums[c] = _mm512_dpbusd_epi32(sums[c], x, x);
    }
    for (int c = 1; c < kChains; ++c)
        sums[0] = _mm512_add_epi32(sums[0], sums[c]);
    return _mm512_reduce_add_epi32(sums[0]);
}

}  // namespace

bool nativeBf16Product() { return bf16Unit() != Bf16Unit::Emulated; }

bool nativeInt8DotProduct() {
    return avx512InUse() && __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512vnni");
}

double bf16PeakLoop(std::size_t rounds) {
    STUDIO_CHECK(nativeBf16Product());
    if (bf16Unit() == Bf16Unit::Tiles)
        return panels::tilePeakLoop(rounds);
    constexpr double kOperations = 2.0 * 32 * kChains;
    return bf16Chains(rounds) > 0 ? kOperations * static_cast<double>(rounds) : 0.0;
}

double int8PeakLoop(std::size_t rounds) {
    STUDIO_CHECK(nativeInt8DotProduct());
    constexpr double kOperations = 2.0 * 64 * kChains;
    return int8Chains(rounds) != 0 ? kOperations * static_cast<double>(rounds) : 0.0;
}

#else

bool nativeBf16Product() { return false; }
bool nativeInt8DotProduct() { return false; }
double bf16PeakLoop(std::size_t) {
    STUDIO_CHECK(false);
    return 0;
}
double int8PeakLoop(std::size_t) {
    STUDIO_CHECK(false);
    return 0;
}

#endif

}  // namespace studio
