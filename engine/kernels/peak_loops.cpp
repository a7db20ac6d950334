// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/peak_loops.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/peak_loops.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;

// Twelve chains hide the latency of two units, and leave room for the operands in 16 registers.
float fmaChains(std::size_t rounds, double* operations) {
    const D d;
    const auto factor = hn::Set(d, 0.999f), term = hn::Set(d, 0.001f);
    // Each begins with another value: a compiler computes equal chains but once.
    auto s0 = hn::Set(d, 1.0f), s1 = hn::Set(d, 2.0f), s2 = hn::Set(d, 3.0f);
    auto s3 = hn::Set(d, 4.0f), s4 = hn::Set(d, 5.0f), s5 = hn::Set(d, 6.0f);
    auto s6 = hn::Set(d, 7.0f), s7 = hn::Set(d, 8.0f), s8 = hn::Set(d, 9.0f);
    auto s9 = hn::Set(d, 10.0f), s10 = hn::Set(d, 11.0f), s11 = hn::Set(d, 12.0f);
    for (std::size_t i = 0; i < rounds; ++i) {
        s0 = hn::MulAdd(s0, factor, term);
        s1 = hn::MulAdd(s1, factor, term);
        s2 = hn::MulAdd(s2, factor, term);
        s3 = hn::MulAdd(s3, factor, term);
        s4 = hn::MulAdd(s4, factor, term);
        s5 = hn::MulAdd(s5, factor, term);
        s6 = hn::MulAdd(s6, factor, term);
        s7 = hn::MulAdd(s7, factor, term);
        s8 = hn::MulAdd(s8, factor, term);
        s9 = hn::MulAdd(s9, factor, term);
        s10 = hn::MulAdd(s10, factor, term);
        s11 = hn::MulAdd(s11, factor, term);
    }
    *operations = 2.0 * 12.0 * static_cast<double>(hn::Lanes(d)) * static_cast<double>(rounds);
    const auto low = hn::Add(hn::Add(hn::Add(s0, s1), hn::Add(s2, s3)), hn::Add(s4, s5));
    const auto high = hn::Add(hn::Add(hn::Add(s6, s7), hn::Add(s8, s9)), hn::Add(s10, s11));
    return hn::GetLane(hn::SumOfLanes(d, hn::Add(low, high)));
}

float sumOf(const float* x, std::size_t n) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    auto s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
    std::size_t i = 0;
    for (; i + 4 * lanes <= n; i += 4 * lanes) {
        s0 = hn::Add(s0, hn::LoadU(d, x + i));
        s1 = hn::Add(s1, hn::LoadU(d, x + i + lanes));
        s2 = hn::Add(s2, hn::LoadU(d, x + i + 2 * lanes));
        s3 = hn::Add(s3, hn::LoadU(d, x + i + 3 * lanes));
    }
    float sum = hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(s0, s1), hn::Add(s2, s3))));
    for (; i < n; ++i)
        sum += x[i];
    return sum;
}

void triad(std::size_t n, const float* b, const float* c, float factor, float* a) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    const auto f = hn::Set(d, factor);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        hn::StoreU(hn::MulAdd(f, hn::LoadU(d, c + i), hn::LoadU(d, b + i)), d, a + i);
    for (; i < n; ++i)
        a[i] = b[i] + factor * c[i];
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {

HWY_EXPORT(fmaChains);
HWY_EXPORT(sumOf);
HWY_EXPORT(triad);

double fmaPeakLoop(std::size_t rounds) {
    double operations = 0;
    // The result is looked at, so that no compiler may leave the loop out.
    const float sum = HWY_DYNAMIC_DISPATCH(fmaChains)(rounds, &operations);
    return sum > 0 ? operations : 0.0;
}

float readPeakLoop(const float* x, std::size_t n) { return HWY_DYNAMIC_DISPATCH(sumOf)(x, n); }

void triadPeakLoop(std::size_t n, const float* b, const float* c, float factor, float* a) {
    HWY_DYNAMIC_DISPATCH(triad)(n, b, c, factor, a);
}

}  // namespace studio
#endif
