// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_pyramid.h"

#include <algorithm>
#include <limits>

namespace studio::ui {

void CurvePyramid::clear() {
    m_points.clear();
    m_levels.clear();
}

void CurvePyramid::append(double x, double y) {
    const std::size_t index = m_points.size();
    m_points.push_back({index > 0 ? std::max(x, m_points.back().x) : x, y});
    // One bucket for every kFan of the level below, from the first that is full on.
    std::size_t below = index + 1;
    for (std::size_t level = 0; below >= kFan; ++level, below = m_levels[level - 1].size()) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        std::vector<Extremes>& buckets = m_levels[level];
        if (below % kFan != 0)
            break;
        // The bucket closes: what is still open is searched one level below.
        Extremes sum{std::numeric_limits<double>::infinity(),
                     -std::numeric_limits<double>::infinity()};
        for (std::size_t i = below - kFan; i < below; ++i) {
            const Extremes part =
                level == 0 ? Extremes{m_points[i].y, m_points[i].y} : m_levels[level - 1][i];
            sum = {std::min(sum.low, part.low), std::max(sum.high, part.high)};
        }
        buckets.push_back(sum);
    }
}

std::size_t CurvePyramid::firstFrom(double x) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(m_points, x, {}, &CurvePoint::x) -
                                    m_points.begin());
}

std::optional<std::size_t> CurvePyramid::nearest(double x) const {
    if (m_points.empty())
        return std::nullopt;
    const std::size_t after = firstFrom(x);
    if (after == 0)
        return 0;
    if (after == m_points.size() || x - m_points[after - 1].x < m_points[after].x - x)
        return after - 1;
    return after;
}

Extremes CurvePyramid::extremes(std::size_t first, std::size_t last) const {
    Extremes sum{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    while (first < last) {
        // The widest bucket that begins here, is closed and ends within the stretch.
        std::size_t span = 1, level = 0;
        while (level < m_levels.size() && first % (span * kFan) == 0 &&
               first + span * kFan <= last && first / (span * kFan) < m_levels[level].size()) {
            span *= kFan;
            ++level;
        }
        const Extremes part = level == 0 ? Extremes{m_points[first].y, m_points[first].y}
                                         : m_levels[level - 1][first / span];
        sum = {std::min(sum.low, part.low), std::max(sum.high, part.high)};
        first += span;
    }
    return sum;
}

std::vector<CurvePoint> CurvePyramid::thinned(std::span<const double> edges) const {
    std::vector<CurvePoint> drawn;
    if (m_points.empty() || edges.size() < 2)
        return drawn;
    std::size_t first = firstFrom(edges.front());
    if (first > 0)
        drawn.push_back(m_points[first - 1]);
    for (std::size_t column = 1; column < edges.size() && first < m_points.size(); ++column) {
        const auto begin = m_points.begin() + static_cast<std::ptrdiff_t>(first);
        const auto last = static_cast<std::size_t>(
            std::ranges::lower_bound(begin, m_points.end(), edges[column], {}, &CurvePoint::x) -
            m_points.begin());
        if (last - first <= 4) {
            drawn.insert(drawn.end(), begin, m_points.begin() + static_cast<std::ptrdiff_t>(last));
        } else {
            const Extremes between = extremes(first, last);
            const CurvePoint& left = m_points[first];
            const CurvePoint& right = m_points[last - 1];
            const double middle = left.x + (right.x - left.x) / 2;
            drawn.insert(drawn.end(), {left, {middle, between.low}, {middle, between.high}, right});
        }
        first = last;
    }
    if (first < m_points.size())
        drawn.push_back(m_points[first]);
    return drawn;
}

std::vector<BandPoint> CurvePyramid::band(std::span<const double> edges, std::size_t window) const {
    std::vector<BandPoint> result;
    if (m_points.empty() || edges.size() < 2)
        return result;
    const auto add = [&](std::size_t first, std::size_t last) {
        const std::size_t from = first - std::min(first, window - 1);
        const Extremes around = extremes(from, last);
        result.push_back({m_points[last - 1].x, around.low, around.high});
    };
    std::size_t first = firstFrom(edges.front());
    if (first > 0)
        add(first - 1, first);
    for (std::size_t column = 1; column < edges.size() && first < m_points.size(); ++column) {
        const auto begin = m_points.begin() + static_cast<std::ptrdiff_t>(first);
        const auto last = static_cast<std::size_t>(
            std::ranges::lower_bound(begin, m_points.end(), edges[column], {}, &CurvePoint::x) -
            m_points.begin());
        if (last > first)
            add(first, last);
        first = last;
    }
    if (first < m_points.size())
        add(first, first + 1);
    return result;
}

}  // namespace studio::ui
