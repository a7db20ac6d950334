// SPDX-License-Identifier: GPL-3.0-or-later
// ZoneWork: how much a piece of code has to compute and to move, counted from its sizes, so that
// its time can be set beside what the machine could do. Counts, not measurements.
#pragma once

#include <cstddef>
#include <cstdint>

namespace studio {

struct ZoneWork {
    /// Of matrix products and convolutions; what is done element by element is not counted.
    std::int64_t multiplyAdds = 0;
    /// The least that must be read and written, each array once.
    std::int64_t bytes = 0;

    ZoneWork& operator+=(const ZoneWork& other) {
        multiplyAdds += other.multiplyAdds;
        bytes += other.bytes;
        return *this;
    }
    friend ZoneWork operator+(ZoneWork a, const ZoneWork& b) { return a += b; }
    friend ZoneWork operator*(std::int64_t times, const ZoneWork& work) {
        return {times * work.multiplyAdds, times * work.bytes};
    }
    bool operator==(const ZoneWork&) const = default;
};

/// A product [m, k] x [k, n] of floats.
inline ZoneWork productWork(std::size_t m, std::size_t k, std::size_t n) {
    return {static_cast<std::int64_t>(m * k * n),
            static_cast<std::int64_t>(sizeof(float) * (m * k + k * n + m * n))};
}

/// A pass over this many floats, read or written.
inline ZoneWork streamWork(std::size_t floats) {
    return {0, static_cast<std::int64_t>(sizeof(float) * floats)};
}

}  // namespace studio
