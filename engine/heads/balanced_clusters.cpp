// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/balanced_clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "engine/base/check.h"
#include "engine/base/random.h"

namespace studio {
namespace {

constexpr int kPowerRounds = 10, kCentreRounds = 4;
/// Points of a chunk: with width 256 they fill 512 KB.
constexpr std::size_t kChunk = 512;
/// Sets at least as large are cut by all workers together, smaller ones one a worker.
constexpr std::size_t kLarge = 8192;

struct Set {
    std::size_t begin = 0, end = 0, clusters = 1;
    std::size_t size() const { return end - begin; }
};

/// In an order of its own whatever the instruction set: groups of words are the same on every
/// computer.
float dot(std::size_t n, const float* a, const float* b) {
    constexpr std::size_t kLanes = 8;
    float sums[kLanes] = {};
    std::size_t k = 0;
    for (; k + kLanes <= n; k += kLanes)
        for (std::size_t l = 0; l < kLanes; ++l)
            sums[l] += a[k + l] * b[k + l];
    for (; k < n; ++k)
        sums[0] += a[k] * b[k];
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) +
           ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

void addTimes(std::size_t n, float a, const float* x, float* y) {
    for (std::size_t i = 0; i < n; ++i)
        y[i] += a * x[i];
}

using Each = FunctionRef<void(std::size_t count, FunctionRef<void(std::size_t)> body)>;

/// Cuts one set, whose points stand at order[begin..end).
class Bisection {
public:
    Bisection(Matrix<const float> points, const Set& set, std::span<std::int32_t> order, Each each)
        : m_points(points),
          m_order(order.subspan(set.begin, set.size())),
          m_each(each),
          m_chunks((set.size() + kChunk - 1) / kChunk),
          m_direction(points.columns),
          m_mean(points.columns),
          m_projections(set.size()),
          m_partial(m_chunks * points.columns) {}

    /// Puts `first` points before the others.
    void run(std::size_t first) {
        startDirection();
        for (int round = 0; round < kPowerRounds; ++round)
            powerRound();
        split(first);
        for (int round = 0; round < kCentreRounds; ++round) {
            const std::vector<float> one = meanOf(0, first);
            const std::vector<float> other = meanOf(first, m_order.size() - first);
            for (std::size_t c = 0; c < one.size(); ++c)
                m_direction[c] = one[c] - other[c];
            // Small projections come first, so the first side is the one against the direction.
            for (float& x : m_direction)
                x = -x;
            split(first);
        }
    }

private:
    std::span<const std::int32_t> chunk(std::size_t i) const {
        const std::size_t begin = i * kChunk;
        return m_order.subspan(begin, std::min(kChunk, m_order.size() - begin));
    }
    const float* point(std::int32_t number) const {
        return m_points.data + static_cast<std::size_t>(number) * m_points.rowStride;
    }
    /// sum over the points of weight[point] * point.
    std::vector<float> combination(std::span<const float> weights) {
        const std::size_t width = m_points.columns;
        m_each(m_chunks, [&](std::size_t i) { addChunk(i, weights.data() + i * kChunk); });
        std::vector<double> sum(width, 0.0);
        for (std::size_t i = 0; i < m_chunks; ++i)
            for (std::size_t c = 0; c < width; ++c)
                sum[c] += m_partial[i * width + c];
        return {sum.begin(), sum.end()};
    }
    void addChunk(std::size_t i, const float* weights) {
        const std::size_t width = m_points.columns;
        float* to = m_partial.data() + i * width;
        std::fill_n(to, width, 0.0f);
        for (const std::int32_t number : chunk(i))
            addTimes(width, *weights++, point(number), to);
    }
    void projectChunk(std::size_t i) {
        float* to = m_projections.data() + i * kChunk;
        for (const std::int32_t number : chunk(i))
            *to++ = dot(m_points.columns, m_direction.data(), point(number));
    }
    /// Of the points at [begin, begin + count) of the order.
    std::vector<float> meanOf(std::size_t begin, std::size_t count) {
        std::vector<float> weights(m_order.size(), 0.0f);
        std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(begin), count,
                    1.0f / static_cast<float>(std::max<std::size_t>(1, count)));
        return combination(weights);
    }
    void startDirection() {
        m_mean = meanOf(0, m_order.size());
        Random random(m_order.size(), "cluster direction");
        for (float& x : m_direction)
            x = static_cast<float>(random.normal());
    }
    /// direction <- covariance * direction, to length 1.
    void powerRound() {
        const float shift =
            std::inner_product(m_mean.begin(), m_mean.end(), m_direction.begin(), 0.0f);
        const std::size_t width = m_points.columns;
        m_each(m_chunks, [&](std::size_t i) {  // one look at each chunk while it is in the cache
            projectChunk(i);
            float* projections = m_projections.data() + i * kChunk;
            for (std::size_t p = 0; p < chunk(i).size(); ++p)
                projections[p] -= shift;
            addChunk(i, projections);
        });
        std::vector<double> next(width, 0.0);
        double weights = 0;
        for (const float p : m_projections)
            weights += p;
        for (std::size_t i = 0; i < m_chunks; ++i)
            for (std::size_t c = 0; c < width; ++c)
                next[c] += m_partial[i * width + c];
        double squares = 0;
        for (std::size_t c = 0; c < width; ++c) {
            next[c] -= weights * m_mean[c];
            squares += next[c] * next[c];
        }
        if (!(squares > 0))
            return;  // the points are all the same: any direction serves
        const double scale = 1 / std::sqrt(squares);
        for (std::size_t c = 0; c < width; ++c)
            m_direction[c] = static_cast<float>(scale * next[c]);
    }
    void split(std::size_t first) {
        m_each(m_chunks, [&](std::size_t i) { projectChunk(i); });
        std::vector<std::pair<float, std::int32_t>> keys(m_order.size());
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] = {m_projections[i], m_order[i]};
        std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(first),
                         keys.end());
        for (std::size_t i = 0; i < keys.size(); ++i)
            m_order[i] = keys[i].second;
        // Which points are on a side is unique, their order there is not: make it so.
        std::sort(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(first));
        std::sort(m_order.begin() + static_cast<std::ptrdiff_t>(first), m_order.end());
    }

    Matrix<const float> m_points;
    std::span<std::int32_t> m_order;
    Each m_each;
    std::size_t m_chunks;
    std::vector<float> m_direction, m_mean;  // [width]
    std::vector<float> m_projections;        // [points]
    std::vector<float> m_partial;            // [chunks][width]
};

}  // namespace

std::size_t firstSide(std::size_t points, std::size_t clusters) {
    const std::size_t first = clusters / 2;
    return (points * first + clusters / 2) / clusters;
}

Result<Clusters> balancedClusters(const Workers& workers, Matrix<const float> points,
                                  std::size_t clusters, const Progress& progress) {
    STUDIO_CHECK(clusters > 0 && clusters <= points.rows && points.columnStride == 1);
    Clusters result;
    result.order.resize(points.rows);
    std::iota(result.order.begin(), result.order.end(), 0);
    std::vector<Set> sets = {{0, points.rows, clusters}};
    const double levels = std::ceil(std::log2(static_cast<double>(clusters))) + 1;
    const auto together = [&](std::size_t count, FunctionRef<void(std::size_t)> body) {
        workers.forEach(count, body);
    };
    const auto alone = [](std::size_t count, FunctionRef<void(std::size_t)> body) {
        for (std::size_t i = 0; i < count; ++i)
            body(i);
    };
    const auto cut = [&](const Set& set, Each each) {
        if (set.clusters > 1)
            Bisection(points, set, result.order, each).run(firstSide(set.size(), set.clusters));
    };
    for (int level = 0;; ++level) {
        if (Status s = progress.advance(std::min(1.0, level / levels), "Grouping words"); !s)
            return s.error();
        if (std::ranges::all_of(sets, [](const Set& set) { return set.clusters == 1; }))
            break;
        for (const Set& set : sets)
            if (set.size() >= kLarge)
                cut(set, together);
        workers.forEach(sets.size(), [&](std::size_t i) {
            if (sets[i].size() < kLarge)
                cut(sets[i], alone);
        });
        std::vector<Set> next;
        for (const Set& set : sets) {
            if (set.clusters == 1) {
                next.push_back(set);
                continue;
            }
            const std::size_t middle = set.begin + firstSide(set.size(), set.clusters);
            next.push_back({set.begin, middle, set.clusters / 2});
            next.push_back({middle, set.end, set.clusters - set.clusters / 2});
        }
        sets = std::move(next);
    }
    for (const Set& set : sets)
        result.begins.push_back(static_cast<std::int32_t>(set.begin));
    result.begins.push_back(static_cast<std::int32_t>(points.rows));
    return result;
}

}  // namespace studio
