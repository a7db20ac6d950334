// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/curve_bins.h"

#include <cmath>
#include <cstring>

namespace studio {

void CurveBins::add(double value) {
    if (!std::isfinite(value))
        return;
    if (m_bins.empty() || m_bins.back().count == m_width) {
        if (m_bins.size() == kMostBins) {
            for (std::size_t i = 0; i < kMostBins / 2; ++i)
                m_bins[i] = {m_bins[2 * i].sum + m_bins[2 * i + 1].sum,
                             m_bins[2 * i].count + m_bins[2 * i + 1].count};
            m_bins.resize(kMostBins / 2);
            m_width *= 2;
        }
        m_bins.emplace_back();
    }
    m_bins.back().sum += value;
    ++m_bins.back().count;
}

std::vector<float> CurveBins::means() const {
    std::vector<float> means;
    for (const Bin& bin : m_bins)
        means.push_back(static_cast<float>(bin.sum / static_cast<double>(bin.count)));
    return means;
}

std::vector<std::byte> CurveBins::bytes() const {
    std::vector<std::byte> bytes(sizeof m_width + m_bins.size() * sizeof(Bin));
    std::memcpy(bytes.data(), &m_width, sizeof m_width);
    if (!m_bins.empty())
        std::memcpy(bytes.data() + sizeof m_width, m_bins.data(), m_bins.size() * sizeof(Bin));
    return bytes;
}

CurveBins CurveBins::fromBytes(std::span<const std::byte> bytes) {
    CurveBins curve;
    if (bytes.size() < sizeof m_width || (bytes.size() - sizeof m_width) % sizeof(Bin) != 0)
        return curve;
    const std::size_t count = (bytes.size() - sizeof m_width) / sizeof(Bin);
    if (count == 0 || count > kMostBins)
        return curve;
    std::int64_t width = 0;
    std::memcpy(&width, bytes.data(), sizeof width);
    std::vector<Bin> bins(count);
    std::memcpy(bins.data(), bytes.data() + sizeof width, count * sizeof(Bin));
    constexpr std::int64_t kWidest = std::int64_t{1} << 40;
    if (width < 1 || width > kWidest)
        return curve;
    for (const Bin& bin : bins)
        if (!std::isfinite(bin.sum) || bin.count < 1 || bin.count > width)
            return curve;
    curve.m_width = width;
    curve.m_bins = std::move(bins);
    return curve;
}

}  // namespace studio
