// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/flip_curves.h"

#include <cmath>

namespace studio::ui {
namespace {
constexpr std::uint32_t kMostMatrices = 4'096;  // an index beyond is not one of a model
}

void FlipCurves::Curve::append(float value) {
    if (!points.empty() && inLast < perPoint) {
        ++inLast;
        points.back() += (value - points.back()) / static_cast<float>(inLast);
        return;
    }
    if (points.size() == kMostPoints) {
        for (std::size_t i = 0; i < kMostPoints / 2; ++i)
            points[i] = (points[2 * i] + points[2 * i + 1]) / 2;
        points.resize(kMostPoints / 2);
        perPoint *= 2;
    }
    points.push_back(value);
    inLast = 1;
}

void FlipCurves::append(const std::vector<WeightSample>& samples) {
    for (const WeightSample& sample : samples) {
        if (sample.matrix >= kMostMatrices || !std::isfinite(sample.flipsPerThousandSteps))
            continue;
        if (m_curves.size() <= sample.matrix)
            m_curves.resize(sample.matrix + 1);
        m_curves[sample.matrix].append(static_cast<float>(flipShare(sample)));
    }
}

const std::vector<float>& FlipCurves::of(std::size_t matrix) const {
    static const std::vector<float> kNone;
    return matrix < m_curves.size() ? m_curves[matrix].points : kNone;
}

}  // namespace studio::ui
