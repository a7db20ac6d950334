// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/softmax.h"

#include <algorithm>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/softmax.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#include "hwy/contrib/math/math-inl.h"  // after highway.h

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;

float rowMaximum(std::size_t n, const float* z) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    float maximum = z[0];
    std::size_t i = 0;
    if (n >= lanes) {
        auto best = hn::LoadU(d, z);
        for (i = lanes; i + lanes <= n; i += lanes)
            best = hn::Max(best, hn::LoadU(d, z + i));
        maximum = hn::GetLane(hn::MaxOfLanes(d, best));
    }
    for (; i < n; ++i)
        maximum = z[i] > maximum ? z[i] : maximum;
    return maximum;
}

float sumOfExponentials(std::size_t n, const float* z, float maximum) {
    const D d;
    const hn::CappedTag<float, 1> one;
    const std::size_t lanes = hn::Lanes(d);
    const auto shift = hn::Set(d, maximum);
    auto sums = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        sums = hn::Add(sums, hn::Exp(d, hn::Sub(hn::LoadU(d, z + i), shift)));
    float sum = hn::GetLane(hn::SumOfLanes(d, sums));
    for (; i < n; ++i)
        sum += hn::GetLane(hn::Exp(one, hn::Set(one, z[i] - maximum)));
    return sum;
}

void scaledExponentials(std::size_t n, float shift, float factor, float* HWY_RESTRICT z) {
    const D d;
    const hn::CappedTag<float, 1> one;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        const auto x = hn::Sub(hn::LoadU(d, z + i), hn::Set(d, shift));
        hn::StoreU(hn::Mul(hn::Set(d, factor), hn::Exp(d, x)), d, z + i);
    }
    for (; i < n; ++i)
        z[i] = factor * hn::GetLane(hn::Exp(one, hn::Set(one, z[i] - shift)));
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(rowMaximum);
HWY_EXPORT(sumOfExponentials);
HWY_EXPORT(scaledExponentials);

LogSumExp<float> rowState(std::size_t n, const float* z) {
    const float maximum = HWY_DYNAMIC_DISPATCH(rowMaximum)(n, z);
    return {maximum, HWY_DYNAMIC_DISPATCH(sumOfExponentials)(n, z, maximum)};
}

LogSumExp<double> rowState(std::size_t n, const double* z) {
    const double maximum = *std::max_element(z, z + n);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
        sum += std::exp(z[i] - maximum);
    return {maximum, sum};
}

}  // namespace

template <class Real>
LogSumExp<Real> LogSumExp<Real>::empty() {
    return {-std::numeric_limits<Real>::infinity(), 0};
}

template <class Real>
void LogSumExp<Real>::merge(const LogSumExp& other) {
    if (other.sum == 0)
        return;
    const Real top = std::max(maximum, other.maximum);
    sum = sum * std::exp(maximum - top) + other.sum * std::exp(other.maximum - top);
    maximum = top;
}

template <class Real>
Real LogSumExp<Real>::value() const {
    return maximum + std::log(sum);
}

template <class Real>
void mergeLogSumExp(Matrix<const Real> logits, LogSumExp<Real>* states) {
    for (std::size_t r = 0; r < logits.rows; ++r)
        states[r].merge(rowState(logits.columns, logits.data + r * logits.rowStride));
}

void exponentials(std::size_t n, float shift, float factor, float* z) {
    HWY_DYNAMIC_DISPATCH(scaledExponentials)(n, shift, factor, z);
}

#define STUDIO_INSTANTIATE(Real)     \
    template struct LogSumExp<Real>; \
    template void mergeLogSumExp(Matrix<const Real>, LogSumExp<Real>*);
STUDIO_INSTANTIATE(float)
STUDIO_INSTANTIATE(double)
#undef STUDIO_INSTANTIATE

}  // namespace studio
#endif
