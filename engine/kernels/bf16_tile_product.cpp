// SPDX-License-Identifier: GPL-3.0-or-later
// bf16 products on AMX: tiles of 16 rows of 64 bytes, four of them 32 x 32 sums, two rows of tiles
// of A and two columns of B. Called only where the processor has AMX and the operating system has
// granted it (see cpu_features.h); the file itself is safe to compile and link for any x86-64.
#include "engine/kernels/panel_layout.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define STUDIO_AMX_TARGET __attribute__((target("amx-tile,amx-bf16")))

namespace studio::panels {
namespace {

constexpr std::size_t kTileRows = 16, kSide = 2 * kTileRows;
constexpr int kRowBytes = 64;

struct alignas(64) TileConfig {
    std::uint8_t palette = 1, startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t rowBytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};
constexpr TileConfig kConfig;

/// Loads the configuration for the life of the object: 8 full tiles.
class Tiles {
public:
    // As assembly, since GCC 12's intrinsic tells the compiler of the first 8 bytes only.
    STUDIO_AMX_TARGET Tiles() { asm volatile("ldtilecfg %0" : : "m"(kConfig)); }
    STUDIO_AMX_TARGET ~Tiles() { _tile_release(); }
    Tiles(const Tiles&) = delete;
    Tiles& operator=(const Tiles&) = delete;
};

struct Block {
    const float* a;
    std::size_t aStride;  // floats from one panel of A to the next
    const float* b;
    std::size_t steps;  // of 32
    float* c;
    std::size_t cStride;
    bool accumulate;
};

/// C [32, 32]; with Rows == 16 only the upper half.
template <std::size_t Rows>
STUDIO_AMX_TARGET void kernel(const Block& t) {
    // GCC 12's tile intrinsics do not tell the compiler that they read and write memory.
    asm volatile("" : : : "memory");
    const auto stride = static_cast<long>(t.cStride * sizeof(float));
    float* lower = t.c + kTileRows * t.cStride;
    if (t.accumulate) {
        _tile_loadd(0, t.c, stride);
        _tile_loadd(1, t.c + kTileRows, stride);
        if constexpr (Rows > kTileRows) {
            _tile_loadd(2, lower, stride);
            _tile_loadd(3, lower + kTileRows, stride);
        }
    } else {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    }
    const float* a = t.a;
    const float* b = t.b;
    constexpr int kBStride = 2 * kRowBytes;
    for (std::size_t s = 0; s < t.steps; ++s) {
        _tile_loadd(4, a, kRowBytes);
        _tile_loadd(6, b, kBStride);
        _tile_loadd(7, b + kTileRows, kBStride);
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        if constexpr (Rows > kTileRows) {
            _tile_loadd(5, a + kTileRows * kBf16Pairs, kRowBytes);
            _tile_dpbf16ps(2, 5, 6);
            _tile_dpbf16ps(3, 5, 7);
        }
        a += t.aStride;
        b += kBf16Pairs * kBf16Width;
    }
    _tile_stored(0, t.c, stride);
    _tile_stored(1, t.c + kTileRows, stride);
    if constexpr (Rows > kTileRows) {
        _tile_stored(2, lower, stride);
        _tile_stored(3, lower + kTileRows, stride);
    }
    asm volatile("" : : : "memory");
}

/// Four products of tiles a round, each of 16 x 16 sums over 16 pairs.
STUDIO_AMX_TARGET void chains(std::size_t rounds) {
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
    _tile_zero(4);
    _tile_zero(5);
    for (std::size_t i = 0; i < rounds; ++i) {
        _tile_dpbf16ps(0, 4, 5);
        _tile_dpbf16ps(1, 4, 5);
        _tile_dpbf16ps(2, 4, 5);
        _tile_dpbf16ps(3, 4, 5);
    }
    asm volatile("" : : : "memory");
}

void anyRows(const Block& t, std::size_t rows) {
    if (rows > kTileRows)
        kernel<kSide>(t);
    else
        kernel<kTileRows>(t);
}

/// Goes by way of full tiles where C ends inside of them.
void block(Block t, std::size_t rows, std::size_t columns) {
    if (columns == kSide && rows % kTileRows == 0)
        return anyRows(t, rows);
    alignas(64) float full[kSide * kSide] = {};
    float* c = t.c;
    const std::size_t stride = t.cStride;
    if (t.accumulate)
        for (std::size_t i = 0; i < rows; ++i)
            std::copy_n(c + i * stride, columns, full + i * kSide);
    t.c = full;
    t.cStride = kSide;
    anyRows(t, rows);
    for (std::size_t i = 0; i < rows; ++i)
        std::copy_n(full + i * kSide, columns, c + i * stride);
}

}  // namespace

double tilePeakLoop(std::size_t rounds) {
    const Tiles tiles;
    chains(rounds);
    return 2.0 * 4 * kTileRows * kTileRows * kBf16Width * static_cast<double>(rounds);
}

void tileProductBf16(const LeftPanels& a, const RightPanels& b, Matrix<float> c,
                     Accumulate accumulate) {
    const Tiles tiles;
    constexpr std::size_t kBlock = 2 * kDepthBlock;
    for (std::size_t k0 = 0; k0 < a.depth; k0 += kBlock) {
        const std::size_t steps = divideUp(std::min(kBlock, a.depth - k0), kBf16Width);
        for (std::size_t j = 0; j < c.columns; j += kSide)
            for (std::size_t i = 0; i < c.rows; i += kSide)
                block({a.data + k0 / kBf16Width * a.panelStride + i * kBf16Pairs, a.panelStride,
                       b.data + j / kBf16Width * b.panelStride + k0 / 2 * kBf16Width, steps,
                       c.data + i * c.rowStride + j, c.rowStride,
                       accumulate == Accumulate::Yes || k0 > 0},
                      std::min(kSide, c.rows - i), std::min(kSide, c.columns - j));
    }
}

}  // namespace studio::panels
#endif
