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
    float averageKeep, averageRest;
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

template <bool kAverage>
HWY_INLINE void adamWVectors(const Factors& f, std::size_t n, const AdamWTensors& t) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto g = hn::Mul(hn::LoadU(d, t.gradient + i), hn::Set(d, f.gradientScale));
        const auto mi =
            hn::MulAdd(hn::Set(d, f.beta1), hn::LoadU(d, t.m + i), hn::Mul(hn::Set(d, f.rest1), g));
        const auto vi = hn::MulAdd(hn::Set(d, f.beta2), hn::LoadU(d, t.v + i),
                                   hn::Mul(hn::Set(d, f.rest2), hn::Mul(g, g)));
        const auto divisor =
            hn::MulAdd(hn::Sqrt(vi), hn::Set(d, f.rootCorrection), hn::Set(d, f.epsilon));
        const auto kept = hn::Mul(hn::LoadU(d, t.weight + i), hn::Set(d, f.keep));
        const auto w = hn::Sub(kept, hn::Div(hn::Mul(hn::Set(d, f.rate), mi), divisor));
        hn::StoreU(w, d, t.weight + i);
        hn::StoreU(mi, d, t.m + i);
        hn::StoreU(vi, d, t.v + i);
        hn::StoreU(hn::Zero(d), d, t.gradient + i);
        if constexpr (kAverage) {
            const auto old = hn::Mul(hn::Set(d, f.averageKeep), hn::LoadU(d, t.average + i));
            hn::StoreU(hn::MulAdd(hn::Set(d, f.averageRest), w, old), d, t.average + i);
        }
    });
}

void adamW(const Factors& f, std::size_t n, const AdamWTensors& t) {
    if (t.average)
        adamWVectors<true>(f, n, t);
    else
        adamWVectors<false>(f, n, t);
}

void average(float decay, float rest, std::size_t n, const float* weight, float* mean) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto kept = hn::Mul(hn::Set(d, decay), hn::LoadU(d, mean + i));
        hn::StoreU(hn::MulAdd(hn::Set(d, rest), hn::LoadU(d, weight + i), kept), d, mean + i);
    });
}

void momentum(float keep, float take, std::size_t n, float* gradient, float* momentum) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto taken = hn::Mul(hn::Set(d, take), hn::LoadU(d, gradient + i));
        hn::StoreU(hn::MulAdd(hn::Set(d, keep), hn::LoadU(d, momentum + i), taken), d,
                   momentum + i);
        hn::StoreU(hn::Zero(d), d, gradient + i);
    });
}

void move(float size, std::size_t n, const float* direction, float* weight) {
    sweepVectors(n, [&](auto d, std::size_t i) HWY_ATTR {
        hn::StoreU(
            hn::NegMulAdd(hn::Set(d, size), hn::LoadU(d, direction + i), hn::LoadU(d, weight + i)),
            d, weight + i);
    });
}

// In double: two half-vectors of each float vector; the order of lanes is fixed per target.
double squares(std::size_t n, const float* x) {
    constexpr std::size_t kChains = 4;  // so that the additions overlap
    const hn::ScalableTag<double> d;
    const hn::Rebind<float, decltype(d)> half;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<decltype(d)> sums[kChains];
    for (auto& sum : sums)
        sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + kChains * lanes <= n; i += kChains * lanes) {
        HWY_UNROLL(4)
        for (std::size_t c = 0; c < kChains; ++c) {
            const auto v = hn::PromoteTo(d, hn::LoadU(half, x + i + c * lanes));
            sums[c] = hn::MulAdd(v, v, sums[c]);
        }
    }
    double total = hn::GetLane(
        hn::SumOfLanes(d, hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]))));
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
HWY_EXPORT(momentum);
HWY_EXPORT(move);

constexpr std::size_t kChunk = 65536;

float restOf(float decay) { return static_cast<float>(1.0 - static_cast<double>(decay)); }

sweep_detail::Factors factorsOf(const AdamWStep& s) {
    return {static_cast<float>(1.0 - static_cast<double>(s.rate) * s.decay),
            s.beta1,
            s.beta2,
            restOf(s.beta1),
            restOf(s.beta2),
            static_cast<float>(s.rate / s.correction1),
            static_cast<float>(1.0 / std::sqrt(s.correction2)),
            s.epsilon,
            s.gradientScale,
            s.averageDecay,
            restOf(s.averageDecay)};
}

}  // namespace

double sumOfSquares(const Workers& workers, std::size_t n, const float* x) {
    thread_local std::vector<double> parts;  // the caller's
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

void adamWSweepOnOneThread(const AdamWStep& s, std::size_t n, const AdamWTensors& tensors) {
    HWY_DYNAMIC_DISPATCH(adamW)(factorsOf(s), n, tensors);
}

void adamWSweep(const Workers& workers, const AdamWStep& s, std::size_t n,
                const AdamWTensors& tensors) {
    const sweep_detail::Factors factors = factorsOf(s);
    forEachRange(workers, n, kChunk, [&](std::size_t b, std::size_t e) {
        HWY_DYNAMIC_DISPATCH(adamW)(factors, e - b, tensors.from(b));
    });
}

void momentumSweepOnOneThread(float keep, float take, std::size_t n, float* gradient,
                              float* momentumValues) {
    HWY_DYNAMIC_DISPATCH(momentum)(keep, take, n, gradient, momentumValues);
}

void moveSweepOnOneThread(float size, float averageDecay, std::size_t n, const float* direction,
                          float* weight, float* mean) {
    HWY_DYNAMIC_DISPATCH(move)(size, n, direction, weight);
    if (mean)
        HWY_DYNAMIC_DISPATCH(average)(averageDecay, restOf(averageDecay), n, weight, mean);
}

double sumOfSquaresOnOneThread(std::size_t n, const float* x) {
    return HWY_DYNAMIC_DISPATCH(squares)(n, x);
}

void averageUpdate(const Workers& workers, float decay, std::size_t n, const float* weight,
                   float* mean) {
    forEachRange(workers, n, kChunk, [&](std::size_t b, std::size_t e) {
        HWY_DYNAMIC_DISPATCH(average)(decay, restOf(decay), e - b, weight + b, mean + b);
    });
}

}  // namespace studio
#endif
