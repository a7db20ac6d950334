// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that need no stored state: Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel
// random numbers: as easy as 1, 2, 3", SC 2011), a counter-based generator. A stream is named by
// (seed, purpose, index), for instance (run seed, "batch", step), so a resumed run draws exactly
// what the uninterrupted one would have drawn.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace studio {

/// One Philox4x32-10 block: four 32-bit numbers for a 128-bit counter under a 64-bit key.
std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key);

/// A stream of random numbers. Cheap to make; copies continue independently from the same place.
class Random {
public:
    using result_type = std::uint32_t;

    /// Streams with a different seed, purpose or index are independent.
    Random(std::uint64_t seed, std::string_view purpose, std::uint64_t index = 0);

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 0xFFFFFFFFu; }
    result_type operator()() { return nextUint32(); }

    std::uint32_t nextUint32();
    std::uint64_t nextUint64();
    /// Uniform in [0, bound), without bias. bound > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1), 53 random bits.
    double uniform();
    /// Normal with mean 0 and standard deviation 1 (Box-Muller).
    double normal();

private:
    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_counter;
    std::array<std::uint32_t, 4> m_block{};
    unsigned m_used = 4;
    bool m_hasSpare = false;
    double m_spare = 0;
};

}  // namespace studio
