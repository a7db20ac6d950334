// SPDX-License-Identifier: GPL-3.0-or-later
// CurveBins: a curve of any length as some dozens of means, brought up to date point by point: each
// bin averages as many points, and when there are too many bins, neighbours become one. For small
// pictures in lists.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace studio {

class CurveBins {
public:
    static constexpr std::size_t kMostBins = 96;

    /// Values that are not finite are left out.
    void add(double value);
    /// The means; the last one of the points so far.
    std::vector<float> means() const;

    /// For keeping; a text that is none of ours gives an empty curve.
    std::vector<std::byte> bytes() const;
    static CurveBins fromBytes(std::span<const std::byte> bytes);

private:
    struct Bin {
        double sum = 0;
        std::int64_t count = 0;
    };
    std::int64_t m_width = 1;  ///< Points a bin.
    std::vector<Bin> m_bins;
};

}  // namespace studio
