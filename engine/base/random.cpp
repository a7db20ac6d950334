// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"

#include <cmath>
#include <numbers>

#include "engine/base/check.h"
#include "engine/base/hash.h"

namespace studio {

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> c,
                                        std::array<std::uint32_t, 2> key) {
    constexpr std::uint32_t kMultiplier0 = 0xD2511F53, kMultiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t p0 = std::uint64_t{kMultiplier0} * c[0];
        const std::uint64_t p1 = std::uint64_t{kMultiplier1} * c[2];
        c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(p1),
             static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(p0)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return c;
}

Random::Random(std::uint64_t seed, std::string_view purpose, std::uint64_t index)
    : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)} {
    const std::uint64_t stream = hash64(purpose);
    // 32 bits count blocks (2^34 numbers a stream), 32 name the purpose, 64 the index.
    m_counter = {0, static_cast<std::uint32_t>(stream ^ (stream >> 32)),
                 static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index >> 32)};
}

std::uint32_t Random::nextUint32() {
    if (m_used == 4) {
        m_block = philox4x32(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[m_used++];
}

std::uint64_t Random::nextUint64() {
    const std::uint64_t high = nextUint32();
    return high << 32 | nextUint32();
}

std::uint64_t Random::below(std::uint64_t bound) {
    STUDIO_CHECK(bound > 0);
    // Numbers under 2^64 mod bound are drawn again, so that every remainder is equally likely.
    const std::uint64_t threshold = (0 - bound) % bound;
    for (;;) {
        const std::uint64_t x = nextUint64();
        if (x >= threshold)
            return x % bound;
    }
}

double Random::uniform() { return static_cast<double>(nextUint64() >> 11) * 0x1.0p-53; }

double Random::normal() {
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    const double angle = 2.0 * std::numbers::pi * uniform();
    m_spare = radius * std::sin(angle);
    m_hasSpare = true;
    return radius * std::cos(angle);
}

}  // namespace studio
