// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/ternary_rows.h"

#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/ternary_rows.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void ternaryRow(std::size_t n, const float* HWY_RESTRICT w, float* HWY_RESTRICT out) {
    const hn::ScalableTag<float> d;
    const std::size_t lanes = hn::Lanes(d);
    auto sums = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        sums = hn::Add(sums, hn::Abs(hn::LoadU(d, w + i)));
    float sum = hn::GetLane(hn::SumOfLanes(d, sums));
    for (; i < n; ++i)
        sum += w[i] < 0 ? -w[i] : w[i];
    const float alpha = sum / static_cast<float>(n);
    const auto up = hn::Set(d, alpha), half = hn::Set(d, 0.5f * alpha);
    for (i = 0; i + lanes <= n; i += lanes) {
        const auto x = hn::LoadU(d, w + i);
        const auto value = hn::IfThenElseZero(hn::Ge(hn::Abs(x), half), hn::CopySign(up, x));
        hn::StoreU(value, d, out + i);
    }
    for (; i < n; ++i) {
        const float size = w[i] < 0 ? -w[i] : w[i];
        out[i] = size >= 0.5f * alpha ? (w[i] < 0 ? -alpha : alpha) : 0.0f;
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(ternaryRow);
constexpr std::size_t kRowsAtOnce = 128;

}  // namespace

void ternaryRows(const Workers& workers, Matrix<const float> m, float* scaled) {
    forEachRange(workers, m.rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            HWY_DYNAMIC_DISPATCH(ternaryRow)
        (m.columns, m.data + r * m.rowStride, scaled + r * m.columns);
    });
}

void ternaryRows(const Workers& workers, Matrix<const double> m, double* scaled) {
    forEachRange(workers, m.rows, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            double alpha = 0;
            for (std::size_t c = 0; c < m.columns; ++c)
                alpha += std::abs(m.at(r, c)) / static_cast<double>(m.columns);
            for (std::size_t c = 0; c < m.columns; ++c) {
                const double x = m.at(r, c);
                scaled[r * m.columns + c] =
                    std::abs(x) >= alpha / 2 ? std::copysign(alpha, x) : 0.0;
            }
        }
    });
}

}  // namespace studio
#endif
