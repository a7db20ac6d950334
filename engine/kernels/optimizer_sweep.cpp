// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/optimizer_sweep.h"

#include <cmath>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/optimizer_sweep.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#ifndef STUDIO_OPTIMIZER_SWEEP_COMMON
#define STUDIO_OPTIMIZER_SWEEP_COMMON
namespace studio {
namespace sweep_detail {

/// AdamWStep with the two bias corrections folded into factors.
struct Factors {
    float keep, beta1, beta2, rest1, rest2, rate, rootCorrection, epsilon, gradientScale;
};

}  // namespace sweep_detail
}  // namespace studio
#endif

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using sweep_detail::Factors;

template <class Body>
HWY_INLINE void sweepVectors(std::size_t n, const Body& body) {
    const hn::ScalableTag<float> d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        body(d, i);
    const hn::CappedTag<float, 1> one;
    for (; i < n; ++i)
        body(one, i);
}

void adamW(const Factors& f, std::size_t n, const float* gradient, float* weight, float* m,
           float* v) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto g = hn::Mul(hn::LoadU(d, gradient + i), hn::Set(d, f.gradientScale));
        const auto mi =
            hn::MulAdd(hn::Set(d, f.beta1), hn::LoadU(d, m + i), hn::Mul(hn::Set(d, f.rest1), g));
        const auto vi = hn::MulAdd(hn::Set(d, f.beta2), hn::LoadU(d, v + i),
                                   hn::Mul(hn::Set(d, f.rest2), hn::Mul(g, g)));
        const auto divisor =
            hn::MulAdd(hn::Sqrt(vi), hn::Set(d, f.rootCorrection), hn::Set(d, f.epsilon));
        const auto kept = hn::Mul(hn::LoadU(d, weight + i), hn::Set(d, f.keep));
        hn::StoreU(hn::Sub(kept, hn::Div(hn::Mul(hn::Set(d, f.rate), mi), divisor)), d, weight + i);
        hn::StoreU(mi, d, m + i);
        hn::StoreU(vi, d, v + i);
    });
}

void average(float decay, float rest, std::size_t n, const float* weight, float* mean) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto kept = hn::Mul(hn::Set(d, decay), hn::LoadU(d, mean + i));
        hn::StoreU(hn::MulAdd(hn::Set(d, rest), hn::LoadU(d, weight + i), kept), d, mean + i);
    });
}

// In double: two half-vectors of each float vector; the order of lanes is fixed per target.
double squares(std::size_t n, const float* x) {
    const hn::ScalableTag<double> d;
    const hn::Rebind<float, decltype(d)> half;
    const std::size_t lanes = hn::Lanes(d);
    auto sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        const auto v = hn::PromoteTo(d, hn::LoadU(half, x + i));
        sum = hn::MulAdd(v, v, sum);
    }
    double total = hn::GetLane(hn::SumOfLanes(d, sum));
    for (; i < n; ++i)
        total += static_cast<double>(x[i]) * x[i];
    return total;
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(adamW);
HWY_EXPORT(average);
HWY_EXPORT(squares);

constexpr std::size_t kChunk = 65536;

}  // namespace

double sumOfSquares(const Workers& workers, std::size_t n, const float* x) {
    thread_local std::vector<double> parts;
    parts.assign((n + kChunk - 1) / kChunk, 0.0);
    double* sums = parts.data();
    forEachRange(workers, n, kChunk, [&](std::size_t begin, std::size_t end) {
        sums[begin / kChunk] = HWY_DYNAMIC_DISPATCH(squares)(end - begin, x + begin);
    });
    double total = 0;
    for (const double part : parts)
        total += part;
    return total;
}

void adamWUpdate(const Workers& workers, const AdamWStep& s, std::size_t n, const float* gradient,
                 float* weight, float* m, float* v) {
    const sweep_detail::Factors factors{
        static_cast<float>(1.0 - static_cast<double>(s.rate) * s.decay),
        s.beta1,
        s.beta2,
        static_cast<float>(1.0 - static_cast<double>(s.beta1)),
        static_cast<float>(1.0 - static_cast<double>(s.beta2)),
        static_cast<float>(s.rate / s.correction1),
        static_cast<float>(1.0 / std::sqrt(s.correction2)),
        s.epsilon,
        s.gradientScale};
    forEachRange(workers, n, kChunk, [&](std::size_t b, std::size_t e) {
        HWY_DYNAMIC_DISPATCH(adamW)(factors, e - b, gradient + b, weight + b, m + b, v + b);
    });
}

void averageUpdate(const Workers& workers, float decay, std::size_t n, const float* weight,
                   float* mean) {
    const float rest = static_cast<float>(1.0 - static_cast<double>(decay));
    forEachRange(workers, n, kChunk, [&](std::size_t b, std::size_t e) {
        HWY_DYNAMIC_DISPATCH(average)(decay, rest, e - b, weight + b, mean + b);
    });
}

}  // namespace studio
#endif
