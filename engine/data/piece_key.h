// SPDX-License-Identifier: GPL-3.0-or-later
// A short piece of text (up to 15 bytes, which is nearly all of them) as two numbers, so that it is
// hashed and compared in a few instructions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace studio {

/// The piece's bytes, padded by zeros, with its length in the last byte; all zero for none.
struct PieceKey {
    static_assert(std::endian::native == std::endian::little);
    static constexpr std::size_t kMaxBytes = 15;

    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool operator==(const PieceKey&) const = default;

    /// text.substr(begin, length) as a key; 1 <= length <= kMaxBytes.
    static PieceKey make(std::string_view text, std::size_t begin, std::size_t length) {
        std::uint64_t halves[2] = {0, 0};
        if (text.size() - begin >= sizeof halves) {  // load more than is wanted, and mask it off
            std::memcpy(halves, text.data() + begin, sizeof halves);
            constexpr std::uint64_t kOnes = ~std::uint64_t{0};
            const std::uint64_t bits = 8 * length;
            halves[0] &= bits >= 64 ? kOnes : kOnes >> (64 - bits);
            halves[1] &= bits <= 64 ? 0 : kOnes >> (128 - bits);
        } else {
            std::memcpy(halves, text.data() + begin, length);
        }
        return {halves[0], halves[1] | std::uint64_t{length} << 56};
    }

    std::string bytes() const {
        char text[16];
        std::memcpy(text, &low, 8);
        std::memcpy(text + 8, &high, 8);
        return {text, static_cast<std::size_t>(high >> 56)};
    }

    /// Well mixed in its high bits.
    std::uint64_t hash() const {
        const std::uint64_t mixed =
            (low ^ low >> 32) * 0x9E3779B97F4A7C15u + high * 0xC2B2AE3D27D4EB4Fu;
        return (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9u;
    }
};

}  // namespace studio
